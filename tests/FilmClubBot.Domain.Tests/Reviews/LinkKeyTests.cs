using CsCheck;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Tests.Reviews;

public class LinkKeyTests
{
    [Theory]
    [InlineData("https://blog.example/her")]
    [InlineData("http://blog.example/her")]
    [InlineData("HTTPS://Blog.Example:443/her/")]
    [InlineData("https://blog.example/her#comments")]
    [InlineData("https://blog.example/her?utm_source=feed&UTM_medium=rss&fbclid=1")]
    public void Addresses_of_one_page_are_one_key(string link) =>
        Assert.Equal("blog.example/her", LinkKey.Of(new Uri(link)));

    [Theory]
    [InlineData("https://blog.example/Her")]
    [InlineData("https://blog.example/her?p=2")]
    [InlineData("https://blog.example:8443/her")]
    [InlineData("https://other.example/her")]
    public void Other_pages_are_not(string link) =>
        Assert.NotEqual("blog.example/her", LinkKey.Of(new Uri(link)));

    [Fact]
    public void What_is_not_http_has_none() => Assert.Null(LinkKey.Of(new Uri("mailto:her@example.org")));

    [Fact]
    public void Every_address_has_a_key_whatever_its_host_is() =>
        Gen.String[1, 12].Select(host => Uri.TryCreate($"http://a{host}.example/her", UriKind.Absolute, out var link) ? link : null).Where(link => link is not null)
            .Sample(link => Assert.NotNull(LinkKey.Of(link)), iter: 2_000);
}
