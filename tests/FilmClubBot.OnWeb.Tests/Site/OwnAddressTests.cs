using FilmClubBot.OnWeb.Site;

namespace FilmClubBot.OnWeb.Tests.Site;

public class OwnAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", null, "http://127.0.0.1:5080/", true)]
    [InlineData("http://localhost:5080", null, "http://localhost:5080/", true)]
    [InlineData("http://192.168.1.7:80", null, "http://192.168.1.7/", false)]
    [InlineData("http://0.0.0.0:5080", null, null, false)]
    [InlineData("http://*:5080", null, null, false)]
    [InlineData("http://[::]:5080", null, null, false)]
    [InlineData("http://127.0.0.1:0", null, null, false)]
    [InlineData("http://0.0.0.0:5080", "https://club.example/", "https://club.example/", false)]
    [InlineData("http://127.0.0.1:5080", "https://club.example/chat", "https://club.example/", false)]
    public void Is_the_public_address_or_else_the_one_it_listens_on(string url, string? open, string? expected, bool isLocal)
    {
        var site = OwnAddress.Of(new WebOptions { Url = url, PublicUrl = open });

        Assert.Equal(expected, site.Root?.AbsoluteUri);
        Assert.Equal(isLocal, site.IsLocal);
    }
}
