using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FilmClubBot.Feeds.FilmSites;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Testing.FilmSites;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace FilmClubBot.Feeds.Tests.FilmSites;

/// <summary>What a site, or somebody in its place, can answer.</summary>
public sealed class SiteClientTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly HttpClient _http = new(GuardedConnection.Handler(new NetworkRules(AllowsLoopback: true)));
    private FilmSiteSimulator _simulator = null!;
    private SiteClient _site = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await FilmSiteSimulator.Start();
        _site = new(_http, _time) { UserAgent = "FilmClubBot/1.0 (films@club.example)", Pause = TimeSpan.Zero };
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _site.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task A_pause_that_the_site_asks_for_is_kept_without_a_request()
    {
        _simulator.Allowance = 1;
        await Get();
        Assert.Equal(Duration.FromMinutes(2), (await Failure()).RetryAfter);
        Assert.NotEqual(Duration.Zero, _site.Wait);
        _simulator.Allowance = null;

        Assert.Contains("asked for a pause", (await Failure()).Message, StringComparison.Ordinal);
        Assert.Equal(2, _simulator.Asked.Count);
        _time.Advance(TimeSpan.FromMinutes(2));
        await Get();
        Assert.Equal(3, _simulator.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_lags_asks_for_a_pause_too()
    {
        _simulator.Instead = context =>
        {
            context.Response.Headers.RetryAfter = "5";
            return context.Response.WriteAsync("""{"error":{"code":"maxlag","info":"Waiting for 10.0.0.1: 6 seconds lagged."}}""", context.RequestAborted);
        };
        var failure = await Failure();
        Assert.Equal((Duration.FromSeconds(5), true), (failure.RetryAfter, failure.Message.Contains("maxlag", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("<html>Down</html>", "no JSON")]
    [InlineData("{\"a\":", "no JSON")]
    public async Task What_is_no_document_is_a_failure(string body, string why)
    {
        _simulator.Instead = context => context.Response.WriteAsync(body, context.RequestAborted);
        Assert.Contains(why, (await Failure()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deep_document_is_a_failure()
    {
        _simulator.Instead = context => context.Response.WriteAsync(new string('[', 100_000), context.RequestAborted);
        Assert.Contains("no JSON", (await Failure()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_huge_one_is_a_failure()
    {
        _simulator.Instead = async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync(Encoding.ASCII.GetBytes(new string(' ', SiteClient.MaxBytes + 1)), context.RequestAborted);
        };
        Assert.Contains("more than 4 MB", (await Failure()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    public async Task A_redirect_is_not_followed(string target)
    {
        _simulator.Instead = context =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        };
        Assert.Contains("answered 302", (await Failure()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_address_is_not_connected_to()
    {
        using var guarded = new HttpClient(GuardedConnection.Handler(new NetworkRules(AllowsLoopback: false)));
        using var site = new SiteClient(guarded, _time) { UserAgent = "FilmClubBot/1.0 (films@club.example)" };
        var failure = await Assert.ThrowsAsync<SiteFailedException>(() => site.Get(_simulator.Wikidata, _ => null, TestContext.Current.CancellationToken));
        Assert.EndsWith("Check the addresses in Films:Facts.", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_simulator.Asked);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_a_failure()
    {
        _simulator.Instead = context => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        using var site = new SiteClient(_http, _time) { UserAgent = "FilmClubBot/1.0 (films@club.example)", Timeout = TimeSpan.FromMilliseconds(50) };
        Assert.Contains("took longer than", (await Assert.ThrowsAsync<SiteFailedException>(() => site.Get(_simulator.Wikidata, _ => null, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    private Task<JsonElement?> Get() => _site.Get(
        _simulator.Wikidata, document => document.ValueKind == JsonValueKind.Object && document.TryGetProperty("error", out var error) && error.GetProperty("code").GetString() == "maxlag" ? "maxlag" : null, TestContext.Current.CancellationToken);

    private async Task<SiteFailedException> Failure() => await Assert.ThrowsAsync<SiteFailedException>(Get);
}
