using FilmClubBot.Commands.Site;

namespace FilmClubBot.Commands.Tests.Site;

/// <summary>Which command shows what a public page shows.</summary>
public class SitePagesTests
{
    private static readonly SiteAddress _site = new(new Uri("https://films.example/"));

    [Theory]
    [InlineData("https://films.example/films/7-the-red-shoes", "/film film:#7")]
    [InlineData("https://films.example/films/12", "/film film:#12")]
    [InlineData("https://films.example/screenings/3/timeline", "/screening show screening:#3")]
    [InlineData("https://films.example/programme", "/programme")]
    [InlineData("https://films.example/programme/autumn-2026?lang=de", "/programme")]
    public void A_page_has_a_command(string page, string command) => Assert.Equal(command, SitePages.CallFor(_site, new Uri(page))?.Text);

    [Theory]
    [InlineData("https://films.example/")]
    [InlineData("https://films.example/films")]
    [InlineData("https://films.example/films/the-red-shoes")]
    [InlineData("https://films.example/films/-7")]
    [InlineData("https://films.example/calendar/0123456789abcdef.ics")]
    [InlineData("https://films.example/ballots/4")]
    [InlineData("https://films.example:8443/programme")]
    [InlineData("https://films.example.evil.example/programme")]
    [InlineData("ftp://films.example/programme")]
    public void Any_other_address_has_none(string page) => Assert.Null(SitePages.CallFor(_site, new Uri(page)));

    [Fact]
    public void Without_an_address_of_its_own_there_is_none() => Assert.Null(SitePages.CallFor(SiteAddress.Unknown, new Uri("https://films.example/programme")));
}
