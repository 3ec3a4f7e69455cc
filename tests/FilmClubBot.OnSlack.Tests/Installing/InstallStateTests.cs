using FilmClubBot.OnSlack.Installing;
using FilmClubBot.SignedRequests;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Net.Http.Headers;

namespace FilmClubBot.OnSlack.Tests.Installing;

/// <summary>The state of an installation belongs to one browser, for ten minutes, once.</summary>
public sealed class InstallStateTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));
    private readonly InstallState _state;

    public InstallStateTests() => _state = new(new EphemeralDataProtectionProvider(), new ReplayGuard(_time), _time);

    [Fact]
    public void The_browser_that_began_ends_it_once()
    {
        var (state, cookie) = Begin();
        Assert.True(End(cookie, state));
        Assert.False(End(cookie, state));
    }

    [Fact]
    public void Nobody_else_ends_it()
    {
        var (state, cookie) = Begin();
        var (other, otherCookie) = Begin();
        Assert.False(End(null, state));
        Assert.False(End(cookie, other));
        Assert.False(End(otherCookie, state));
        Assert.False(End(cookie, null));
        Assert.False(End("made-up", state));
        Assert.True(End(cookie, state));
    }

    [Fact]
    public void It_ends_within_ten_minutes_or_not()
    {
        var (state, cookie) = Begin();
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.False(End(cookie, state));
    }

    private (string State, string Cookie) Begin()
    {
        var context = new DefaultHttpContext { Request = { Scheme = "https" } };
        var state = _state.Begin(context);
        var cookie = SetCookieHeaderValue.Parse(context.Response.Headers.SetCookie.ToString());
        Assert.True(cookie is { HttpOnly: true, Secure: true, SameSite: Microsoft.Net.Http.Headers.SameSiteMode.Lax } && cookie.Path == "/slack");
        Assert.DoesNotContain(state, cookie.Value.ToString(), StringComparison.Ordinal);
        return (state, cookie.Value.ToString());
    }

    private bool End(string? cookie, string? state)
    {
        var context = new DefaultHttpContext();
        if (cookie is not null)
            context.Request.Headers.Cookie = $"{InstallState.Cookie}={cookie}";
        return _state.End(context, state);
    }
}
