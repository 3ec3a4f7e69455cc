using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Tests.Hosting;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Tests.Visitors;

public class VisitorCookiesTests
{
    private static readonly Club _club = new(ClubId.OfSettings, "The Lantern Film Society", NodaTime.DateTimeZone.Utc, "en");
    private readonly VisitorCookies _cookies = new(Options.Create(new WebOptions()), _club);

    [Fact]
    public void Gives_a_new_browser_a_cookie_that_no_script_can_read()
    {
        var context = new DefaultHttpContext();

        _cookies.Recognise(context);

        var cookie = Assert.Single(context.Response.Headers.SetCookie);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Recognises_a_browser_by_an_id_that_is_not_its_cookie()
    {
        var first = new DefaultHttpContext();
        var given = _cookies.Recognise(first);
        var secret = first.Response.Headers.SetCookie.ToString().Split('=', ';')[1];
        var second = new DefaultHttpContext();
        second.Request.Headers.Cookie = $"{VisitorCookies.IdCookie}={secret}; {VisitorCookies.NameCookie}=Ada%20L.; {VisitorCookies.PartCookie}=moderator";

        var known = _cookies.Recognise(second);

        Assert.Equal(new Visitor(ClubId.OfSettings, given.Id, "Ada L.", true), known);
        Assert.NotEqual(secret, known.Id);
        Assert.Equal(0, second.Response.Headers.SetCookie.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public void Replaces_a_cookie_that_it_never_issued(string secret)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{VisitorCookies.IdCookie}={secret}";

        _cookies.Recognise(context);

        Assert.Single(context.Response.Headers.SetCookie);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", null, "strict")]
    [InlineData("http://127.0.0.1:5080", "https://club.example", "strict")]
    [InlineData("https://192.168.1.7:443", null, "strict")]
    [InlineData("http://192.168.1.7:5080", null, "lax")]
    [InlineData("http://0.0.0.0:5080", "http://club.lan", "lax")]
    public void Keeps_the_cookie_from_other_sites_where_browsers_say_who_links(string url, string? open, string expected)
    {
        var context = new DefaultHttpContext();

        new VisitorCookies(Options.Create(new WebOptions { Url = url, PublicUrl = open }), _club).Recognise(context);

        Assert.Contains($"samesite={expected}", context.Response.Headers.SetCookie.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Permission.Member, false)]
    [InlineData(Permission.Moderator, true)]
    public void Is_a_moderator_by_the_session_and_not_by_a_cookie(Permission role, bool moderates)
    {
        var context = new DefaultHttpContext();
        context.Features.Set(new WebSession(new(3), new(Platform.Web, "member-1", "Ada"), new(new(1), "Ada"), role, "Firefox, Linux", SampleCards.Evening));
        context.Request.Headers.Cookie = $"{VisitorCookies.IdCookie}=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; {VisitorCookies.NameCookie}=Mallory; {VisitorCookies.PartCookie}=moderator";

        Assert.Equal(new Visitor(ClubId.OfSettings, "member-1", "Ada", moderates, moderates, new(3)), _cookies.Recognise(context));
        Assert.Equal(0, context.Response.Headers.SetCookie.Count);
    }
}
