using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.OnDiscord.Tests.Rest;

/// <summary>The client against answers by script; time moves only by the test's hand.</summary>
public sealed class DiscordRestTests
{
    private const string Secret = "token-of-the-interaction";
    private static readonly BotTelemetry _telemetry = new();

    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<string> _sent = new();
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();
    private readonly DiscordRest _rest;

    /// <summary>Makes the client.</summary>
    public DiscordRestTests() => _rest = new(
        new DiscordLine(new Clients(this), Options.Create(new DiscordOptions { Token = "secret", ApiBaseUrl = "http://127.0.0.1:9/api/v10" }), _time),
        _time,
        new SoleWorkerLeases(),
        _telemetry,
        NullLogger<DiscordRest>.Instance);

    [Fact]
    public async Task Waits_for_the_window_before_a_429_and_keeps_the_order()
    {
        for (var i = 0; i < 4; i++)
            _answers.Enqueue(Answer(200, "{}", ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Limit", "2"), ("X-RateLimit-Remaining", $"{1 - (i % 2)}"), ("X-RateLimit-Reset-After", "5")));

        var all = Enumerable.Range(0, 4).Select(n => _rest.Send(Post($"{n}"), TestContext.Current.CancellationToken)).ToList();
        await Task.WhenAll(all[0], all[1]);

        Assert.Equal(2, _sent.Count);
        await Passing(Task.WhenAll(all));
        Assert.Equal(["0", "1", "2", "3"], _sent.Select(sent => $"{JsonNode.Parse(sent)!["content"]}"));
    }

    [Fact]
    public async Task Sends_again_after_a_429()
    {
        _answers.Enqueue(Answer(429, """{"message":"slow","retry_after":3.5,"global":false}"""));
        _answers.Enqueue(Answer(200, """{"id":"1"}"""));

        var answer = await Passing(_rest.Send(Post("a"), TestContext.Current.CancellationToken));

        Assert.Equal("1", answer.GetProperty("id").GetString());
        Assert.Equal(2, _sent.Count);
    }

    [Fact]
    public async Task Returns_a_429_whose_wait_exceeds_the_timeout()
    {
        _answers.Enqueue(Answer(429, """{"message":"slow","retry_after":600,"global":false}"""));

        var refused = await Assert.ThrowsAsync<DiscordException>(() => _rest.Send(Post("a"), TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromMinutes(10), refused.RetryAfter);
    }

    [Fact]
    public async Task A_server_that_always_answers_429_and_no_wait_is_not_called_in_a_loop()
    {
        for (var i = 0; i < 1000; i++)
            _answers.Enqueue(Answer(429, """{"message":"slow","retry_after":0,"global":false}"""));

        await Assert.ThrowsAsync<DiscordException>(() => Passing(_rest.Send(Post("a"), TestContext.Current.CancellationToken)));

        Assert.InRange(_sent.Count, 2, 300);
    }

    [Fact]
    public async Task Sends_nothing_after_the_token_was_rejected()
    {
        _answers.Enqueue(Answer(401, """{"message":"401: Unauthorized","code":0}"""));

        await Assert.ThrowsAsync<DiscordException>(() => _rest.Send(Post("a"), TestContext.Current.CancellationToken));
        var second = await Assert.ThrowsAsync<DiscordException>(() => _rest.Send(Post("b"), TestContext.Current.CancellationToken));

        Assert.Single(_sent);
        Assert.Contains("Discord:Token", second.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Repeats_a_message_only_where_its_nonce_is_enforced(bool isEnforced, int sent)
    {
        _answers.Enqueue(() => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        _answers.Enqueue(Answer(200, "{}"));
        var request = Post("a");
        request.Body!["nonce"] = "7";
        request.Body["enforce_nonce"] = isEnforced;

        var failed = await Record.ExceptionAsync(() => Passing(_rest.Send(request, TestContext.Current.CancellationToken)));

        Assert.Equal(sent, _sent.Count);
        Assert.Equal(!isEnforced, failed is DiscordException { MayHaveArrived: true });
    }

    [Fact]
    public async Task Repeats_what_is_performed_once()
    {
        _answers.Enqueue(Answer(502, "{}"));
        _answers.Enqueue(Answer(200, "{}"));

        await Passing(_rest.Send(Post("a") with { IsPerformedOnce = true }, TestContext.Current.CancellationToken));

        Assert.Equal(2, _sent.Count);
    }

    [Theory]
    [InlineData(200, "<html>The proxy of the cinema is busy.</html>")]
    [InlineData(200, "")]
    [InlineData(401, "Log in to the hotel's network")]
    [InlineData(403, "<html>Blocked</html>")]
    [InlineData(404, "not found")]
    public async Task An_unreadable_response_may_have_arrived_whatever_its_status(int status, string body)
    {
        _answers.Enqueue(Answer(status, body));
        _answers.Enqueue(Answer(200, """{"id":"1"}"""));

        var unclear = await Assert.ThrowsAsync<DiscordException>(() => _rest.Send(Post("a"), TestContext.Current.CancellationToken));
        var next = await _rest.Send(Post("b"), TestContext.Current.CancellationToken);

        Assert.True(unclear.MayHaveArrived);
        Assert.True(Assert.IsType<DelayedException>(DiscordFailures.Explain(unclear, "send")).MayHaveArrived);
        Assert.Equal("1", next.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Shows_no_interaction_token_in_an_error()
    {
        _answers.Enqueue(Answer(404, """{"message":"Unknown interaction","code":10062}"""));

        var refused = await Assert.ThrowsAsync<DiscordException>(() => _rest.Send(Anonymous(), TestContext.Current.CancellationToken));

        Assert.Equal(10062, refused.Code);
        Assert.DoesNotContain(Secret, refused.ToString(), StringComparison.Ordinal);
    }

    private static DiscordRequest Post(string content) => new(HttpMethod.Post, "channels/{channel.id}/messages", ["1"], new JsonObject { ["content"] = content });

    private static DiscordRequest Anonymous() => new(HttpMethod.Post, "interactions/{interaction.id}/{interaction.token}/callback", ["1", Secret], new JsonObject { ["type"] = 5 }) { IsAnonymous = true };

    private static Func<HttpResponseMessage> Answer(int status, string body, params (string Name, string Value)[] headers) => () =>
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value);
        return answer;
    };

    // Moves time on until the work is done.
    private async Task<T> Passing<T>(Task<T> work)
    {
        await Passing((Task)work);
        return await work;
    }

    private async Task Passing(Task work)
    {
        while (!work.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        await work;
    }

    private sealed class Clients(DiscordRestTests test) : HttpMessageHandler, IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            test._sent.Enqueue(await request.Content!.ReadAsStringAsync(cancellationToken));
            return test._answers.Dequeue()();
        }
    }
}
