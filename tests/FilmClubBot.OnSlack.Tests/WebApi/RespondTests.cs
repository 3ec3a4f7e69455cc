using System.Text.Json.Nodes;
using FilmClubBot.OnSlack.WebApi;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Slack.Faults;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.OnSlack.Tests.WebApi;

public sealed class RespondTests
{
    private static readonly JsonObject Hello = new() { ["text"] = "Hello" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://hooks.slack.com.evil.example/x")]
    [InlineData("http://hooks.slack.com/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("https://user@hooks.slack.com/x")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://127.0.0.1:1/response/x")]
    [InlineData("file:///etc/passwd")]
    public async Task Nothing_is_sent_to_an_address_that_is_not_slacks(string address)
    {
        await using var bench = await ApiBench.Start();
        var refused = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Respond(new Uri(address), Hello, Stop));
        Assert.Contains("not Slack's", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://hooks.slack.com/actions/T1/2/3", true)]
    [InlineData("https://HOOKS.slack.com/commands/T1/2/3", true)]
    [InlineData("https://files.slack.com/upload", false)]
    public void Slacks_own_address_is_accepted_for_replies(string address, bool accepts) =>
        Assert.Equal(accepts, new SlackAddresses(new SlackAccess(SlackAccess.Slack, "xoxb")).TakesAnswers(new Uri(address)));

    [Fact]
    public async Task Replies_without_the_token_and_at_most_five_times()
    {
        await using var bench = await ApiBench.Start();
        var address = Address(bench);
        for (var i = 0; i < 5; i++)
            await bench.Api.Respond(address, Hello, Stop);
        var spent = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Respond(address, Hello, Stop));
        Assert.Equal("used_url", spent.Error);
        Assert.Equal(5, bench.Slack.Requests.Count);
        Assert.All(bench.Slack.Requests, request => Assert.Null(request.Authorization));
    }

    [Fact]
    public void An_address_is_used_also_after_the_clock_was_set_forward()
    {
        var time = new JumpingTime(new(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));
        var uses = new ResponseUses(time);
        var address = new Uri("https://hooks.slack.com/commands/1");
        Assert.Null(uses.Take(address));

        time.Jump(TimeSpan.FromHours(3));

        Assert.Null(uses.Take(address));
    }

    [Fact]
    public async Task An_address_older_than_half_an_hour_is_not_used()
    {
        var time = new FakeTimeProvider();
        await using var bench = await ApiBench.Start(time);
        var address = Address(bench);
        await bench.Api.Respond(address, Hello, Stop);
        time.Advance(TimeSpan.FromMinutes(31));
        var late = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Respond(address, Hello, Stop));
        Assert.Equal("expired_url", late.Error);
        Assert.Single(bench.Slack.Requests);
    }

    [Fact]
    public async Task A_message_that_may_have_been_sent_is_not_sent_again()
    {
        await using var bench = await ApiBench.Start(new FakeTimeProvider());
        var address = Address(bench);
        bench.Slack.Faults.Next("response_url", new SlackFault.BreaksAfter());
        var failed = await Assert.ThrowsAsync<SlackException>(() => bench.Api.Respond(address, Hello, Stop));
        Assert.True(failed.MayHaveArrived);
        Assert.Single(bench.Slack.Requests);
    }

    [Fact]
    public void A_bounded_number_of_addresses_is_remembered()
    {
        var uses = new ResponseUses(new FakeTimeProvider());
        for (var i = 0; i < ResponseUses.Capacity + 5; i++)
            Assert.Null(uses.Take(new Uri($"https://hooks.slack.com/{i}")));
        Assert.Equal(ResponseUses.Capacity, uses.Count);
    }

    /// <summary>The response address of a slash command that nobody answers.</summary>
    private static Uri Address(ApiBench bench)
    {
        var workspace = bench.Slack.Workspace;
        var (user, channel) = (workspace.AddUser("Ada"), workspace.AddChannel("films"));
        var payload = bench.Slack.CommandPayload(user, "/themes", "", channel);
        return new Uri((string)payload["response_url"]!);
    }
}
