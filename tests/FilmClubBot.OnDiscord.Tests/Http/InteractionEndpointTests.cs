using System.Globalization;
using System.Net;
using System.Text;
using FilmClubBot.OnDiscord.Http;
using FilmClubBot.OnDiscord.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSec.Cryptography;

namespace FilmClubBot.OnDiscord.Tests.Http;

/// <summary>The endpoint on a real server of this machine.</summary>
public sealed class InteractionEndpointTests : IAsyncLifetime
{
    private static readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);

    private readonly Bench _bench = new(options => options.PublicKey = Convert.ToHexString(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey)));
    private readonly HttpClient _http = new();
    private WebApplication? _server;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(Microsoft.Extensions.Options.Options.Create(_bench.Options));
        builder.Services.AddSingleton(_bench.Get<InteractionEndpoint>());
        _server = builder.Build();
        _server.MapDiscord();
        await _server.StartAsync(TestContext.Current.CancellationToken);
        _http.BaseAddress = new Uri(_server.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _bench.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public async Task Answers_a_signed_ping()
    {
        var answer = await Post(Fixtures.Ping);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"type":1}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rejects_a_missing_or_wrong_signature()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(Fixtures.Ping, signature: "")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(Fixtures.Ping, timestamp: "")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(Fixtures.Ping, timestamp: "soon")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(Fixtures.Ping, signature: Sign(Now(1), Fixtures.Ping))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(Fixtures.Ping, signature: Sign(Now(), Fixtures.Ping + " "))).StatusCode);
    }

    [Fact]
    public async Task Rejects_an_old_timestamp() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(Fixtures.Ping, timestamp: Now(-301))).StatusCode);

    [Fact]
    public async Task Rejects_a_replay()
    {
        Assert.Equal(HttpStatusCode.OK, (await Post(Fixtures.Ping)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(Fixtures.Ping)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "id": "1" }""")]
    [InlineData("""{ "id": 1, "application_id": "5000", "type": 1, "token": "t" }""")]
    [InlineData("""{ "id": "1", "application_id": "5000", "type": 2, "token": "t", "member": {} }""")]
    [InlineData("""{ "id": "1", "application_id": "5000", "type": 2, "token": "t", "user": { "id": "1", "username": "x" }, "data": { "name": "a", "options": [{ "name": "b", "type": 3, "value": {} }] } }""")]
    public async Task Rejects_a_body_that_is_not_an_interaction(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(body)).StatusCode);

    [Fact]
    public async Task Rejects_a_body_that_is_too_long() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post(new string(' ', 600_000))).StatusCode);

    [Fact]
    public async Task Sends_an_answer_with_a_picture_by_the_callback_route()
    {
        var answer = await Post(Fixtures.Command("""{ "id": "1", "name": "picture", "type": 1 }"""));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var sent = Assert.Single(_bench.Sent);
        Assert.Equal("POST interactions/{interaction.id}/{interaction.token}/callback", sent.Route);
        Assert.Equal("picture.png", Assert.Single(sent.Request.Files!).Name);
    }

    private string Now(int offset = 0) => (_bench.Time.GetUtcNow().ToUnixTimeSeconds() + offset).ToString(CultureInfo.InvariantCulture);

    private static string Sign(string timestamp, string body) =>
        Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(_key, Encoding.UTF8.GetBytes(timestamp + body)));

    private async Task<HttpResponseMessage> Post(string body, string? signature = null, string? timestamp = null)
    {
        timestamp ??= Now();
        using var request = new HttpRequestMessage(HttpMethod.Post, InteractionEndpoint.Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", signature ?? Sign(timestamp, body));
        request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
