using FilmClubBot.OnSlack.WebApi;
using FilmClubBot.Testing.Slack.Faults;

namespace FilmClubBot.OnSlack.Tests.Installing;

/// <summary>The tokens of an installation: encrypted, renewed in time, by one worker, and kept when Slack fails.</summary>
public sealed class SlackTokensTests : IAsyncLifetime
{
    private InstallBench _bench = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bench = await InstallBench.Start();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_token_is_stored_encrypted_and_used_until_it_is_nearly_expired()
    {
        using var worker = await _bench.Installed();
        var token = await worker.Current(Token);
        Assert.Equal(Assert.Single(_bench.Slack.Installed.Valid), token);
        Assert.DoesNotContain(token!, _bench.Secret, StringComparison.Ordinal);

        _bench.Time.Advance(TimeSpan.FromHours(9));
        Assert.Equal(token, await worker.Current(Token));
        _bench.Time.Advance(TimeSpan.FromHours(1.5));
        Assert.NotEqual(token, await worker.Current(Token));
        Assert.Equal(1, _bench.Slack.Installed.Renewals);
    }

    [Fact]
    public async Task Of_several_workers_one_renews_a_token_and_the_others_use_it()
    {
        using var first = await _bench.Installed();
        using var second = _bench.Worker();
        await second.Current(Token);
        _bench.Time.Advance(TimeSpan.FromHours(11));

        var tokens = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(async () => await (number % 2 == 0 ? first : second).Current(Token))));

        Assert.Single(tokens.Distinct());
        Assert.Equal(1, _bench.Slack.Installed.Renewals);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_before_the_next_call()
    {
        using var worker = await _bench.Installed();
        var expired = await worker.Current(Token);
        _bench.Time.Advance(TimeSpan.FromDays(30));

        Assert.NotEqual(expired, await worker.Current(Token));
    }

    [Fact]
    public async Task A_token_that_Slack_does_not_accept_is_replaced_by_a_newer_one_or_renewed()
    {
        using var first = await _bench.Installed();
        using var second = _bench.Worker();
        var old = (await second.Current(Token))!;
        await first.Store(await _bench.OAuth.Exchange(await _bench.Code(), InstallBench.Redirect, Token), Token);

        // The other worker has stored a newer one.
        Assert.Equal(await first.Current(Token), await second.After(old, Token));
        Assert.Equal(0, _bench.Slack.Installed.Renewals);
        // Nobody has.
        Assert.NotNull(await second.After((await second.Current(Token))!, Token));
        Assert.Equal(1, _bench.Slack.Installed.Renewals);
    }

    [Fact]
    public async Task The_old_token_stays_in_use_while_Slack_fails_and_the_next_attempt_waits()
    {
        using var worker = await _bench.Installed();
        var token = await worker.Current(Token);
        _bench.Time.Advance(TimeSpan.FromHours(11));
        _bench.Slack.Faults.Next("oauth.v2.access", new SlackFault.Error("internal_error"));

        Assert.Equal(token, await worker.Current(Token));
        Assert.Equal(token, await worker.Current(Token));
        Assert.Equal(0, _bench.Slack.Installed.Renewals);
        _bench.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.NotEqual(token, await worker.Current(Token));
    }

    [Fact]
    public async Task New_tokens_that_could_not_be_stored_are_used_and_stored_as_soon_as_possible()
    {
        using var worker = await _bench.Installed();
        var (secret, token) = (_bench.Secret, await worker.Current(Token));
        _bench.Time.Advance(TimeSpan.FromHours(11));
        _bench.IsReadOnly = true;
        var renewed = await worker.Current(Token);
        Assert.NotEqual(token, renewed);
        Assert.Equal((renewed, secret), (await worker.Current(Token), _bench.Secret));

        _bench.IsReadOnly = false;
        Assert.Equal(renewed, await worker.Current(Token));
        using var other = _bench.Worker();
        Assert.Equal(renewed, await other.Current(Token));
        Assert.Equal(1, _bench.Slack.Installed.Renewals);
    }

    [Fact]
    public async Task A_renewed_token_that_is_stored_late_does_not_replace_that_of_a_later_installation()
    {
        using var worker = await _bench.Installed();
        await worker.Current(Token);
        _bench.Time.Advance(TimeSpan.FromHours(11));
        _bench.IsReadOnly = true;
        var renewed = await worker.Current(Token);
        _bench.IsReadOnly = false;
        using var other = await _bench.Installed();
        var installed = await other.Current(Token);

        Assert.NotEqual(renewed, installed);
        Assert.Equal(installed, await worker.Current(Token));
        using var third = _bench.Worker();
        Assert.Equal(installed, await third.Current(Token));
    }

    [Fact]
    public async Task The_next_attempt_does_not_wait_for_the_time_that_a_clock_showed_before_it_was_set_back()
    {
        using var worker = await _bench.Installed();
        var token = (await worker.Current(Token))!;
        _bench.Slack.Faults.Next("oauth.v2.access", new SlackFault.Error("internal_error"));
        _bench.Time.Advance(TimeSpan.FromHours(11));
        Assert.Equal(token, await worker.Current(Token));

        _bench.Time.Jump(-TimeSpan.FromHours(5));
        _bench.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.NotNull(await worker.After(token, Token));
    }

    [Fact]
    public async Task A_code_is_used_once_and_with_the_address_that_it_was_given_for()
    {
        var code = await _bench.Code();
        Assert.Equal("bad_redirect_uri", (await Assert.ThrowsAsync<SlackException>(() => _bench.OAuth.Exchange(code, new("https://else.example/slack/oauth"), Token))).Error);
        Assert.Equal("code_already_used", (await Assert.ThrowsAsync<SlackException>(() => _bench.OAuth.Exchange(code, InstallBench.Redirect, Token))).Error);
        var late = await _bench.Code();
        _bench.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("invalid_code", (await Assert.ThrowsAsync<SlackException>(() => _bench.OAuth.Exchange(late, InstallBench.Redirect, Token))).Error);
    }

    [Fact]
    public async Task Deleted_tokens_are_gone_for_every_worker()
    {
        using var worker = await _bench.Installed();
        using var other = _bench.Worker();
        var token = (await other.Current(Token))!;
        Assert.True(await worker.Delete(Token));
        Assert.False(await worker.Delete(Token));

        Assert.Null(await worker.Current(Token));
        Assert.Null(await other.After(token, Token));
    }
}
