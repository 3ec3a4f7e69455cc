using FilmClubBot.OnWeb.Visitors;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Tests.Visitors;

public class VisitorCookiesTests
{
    private readonly VisitorCookies _cookies = new(Options.Create(new WebOptions()));

    [Fact]
    public void Gives_a_new_browser_a_cookie_that_no_script_can_read()
    {
        var context = new DefaultHttpContext();

        _cookies.Recognise(context);

        var cookie = Assert.Single(context.Response.Headers.SetCookie);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
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

        Assert.Equal(new Visitor(given.Id, "Ada L.", true), known);
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
}
