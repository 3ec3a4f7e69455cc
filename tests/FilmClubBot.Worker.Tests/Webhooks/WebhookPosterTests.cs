using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Webhooks;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Testing;
using FilmClubBot.Worker.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Worker.Tests.Webhooks;

public sealed class WebhookPosterTests
{
    private static readonly WebhookSecret _secret = WebhookSecret.New();
    private readonly FakeClock _clock = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://films.example/events", "https://")]
    [InlineData("https://me:secret@films.example/events", "user name")]
    [InlineData("https://127.0.0.1/events", "of this machine itself")]
    [InlineData("https://[::1]/events", "of this machine itself")]
    [InlineData("https://10.1.2.3/events", "of a private network")]
    [InlineData("https://169.254.169.254/latest", "link-local")]
    public void Refuses_an_address_that_is_not_public(string address, string why) => Assert.Contains(why, Poster(isPrivate: false).Refusal(new(address)), StringComparison.Ordinal);

    [Fact]
    public void The_operator_allows_private_networks_but_never_the_secrets_of_a_cloud()
    {
        var poster = Poster(isPrivate: true);
        Assert.Equal((null, null, null), (poster.Refusal(new("http://127.0.0.1/")), poster.Refusal(new("http://10.1.2.3/")), poster.Refusal(new("https://films.example/"))));
        Assert.NotNull(poster.Refusal(new("http://169.254.169.254/")));
        Assert.NotNull(poster.Refusal(new("http://[fd00:ec2::254]/")));
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(204, null)]
    [InlineData(301, "responded 301")]
    [InlineData(404, "responded 404")]
    [InlineData(500, "responded 500")]
    public async Task Only_a_2xx_response_accepts_an_event(int status, string? problem)
    {
        var asked = 0;
        await using var receiver = await Receiver(context =>
        {
            asked++;
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
        });
        var failure = await Record.ExceptionAsync(() => Post(receiver));
        Assert.Equal((problem is null, 1), (failure is null, asked));
        if (problem is not null)
            Assert.Contains(problem, Assert.IsType<DelayedException>(failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_undeliverable()
    {
        await using var receiver = await Receiver(context => context.Response.StatusCode = 410);
        await Assert.ThrowsAsync<UndeliverableException>(() => Post(receiver));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("99999999", 99999999)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("Fri, 27 Nov 2026 19:10:00 GMT", 600)]
    public async Task States_how_long_the_receiver_asks_to_wait(string retryAfter, int? seconds)
    {
        await using var receiver = await Receiver(context => (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (503, retryAfter));
        var delay = await Assert.ThrowsAsync<DelayedException>(() => Post(receiver));
        Assert.Equal(seconds is { } asked ? Duration.FromSeconds(asked) : null, delay.RetryAfter);
    }

    [Fact]
    public async Task An_unreachable_receiver_is_tried_again() => Assert.Contains(
        "could not be reached",
        (await Assert.ThrowsAsync<DelayedException>(() => Poster(isPrivate: true).Post(Hook($"http://127.0.0.1:{Loopback.FreePort()}/"), "event_1", "{}"u8.ToArray(), Stop))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_refused_when_it_is_connected_to()
    {
        var poster = Poster(isPrivate: false);
        Assert.Null(poster.Refusal(new("https://localhost/events")));
        await Assert.ThrowsAsync<DelayedException>(() => poster.Post(Hook($"https://localhost:{Loopback.FreePort()}/events"), "event_1", "{}"u8.ToArray(), Stop));
    }

    private Task<string> Post(WebApplication receiver) => Poster(isPrivate: true).Post(Hook(receiver.Urls.Single() + "/events"), "event_1", "{}"u8.ToArray(), Stop);

    private WebhookPoster Poster(bool isPrivate)
    {
        var rules = new NetworkRules(AllowsLoopback: false) { AllowsPrivate = isPrivate };
        return new(new HttpClient(GuardedConnection.Handler(rules)), rules, _clock);
    }

    private static Webhook Hook(string address) => new(new(1), new(address), _secret);

    private static async Task<WebApplication> Receiver(Action<HttpContext> respond)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var receiver = builder.Build();
        receiver.Urls.Add("http://127.0.0.1:0");
        receiver.Run(context =>
        {
            respond(context);
            return Task.CompletedTask;
        });
        await receiver.StartAsync(Stop);
        return receiver;
    }
}
