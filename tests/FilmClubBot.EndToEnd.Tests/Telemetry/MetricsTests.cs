using System.Collections.Concurrent;
using System.Net;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.EndToEnd.Tests.Telemetry;

/// <summary>What monitoring systems read and receive.</summary>
public sealed class MetricsTests : IDisposable
{
    private readonly HttpClient _http = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serves_metrics_on_a_port_of_their_own_and_nothing_else_there()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase();
        var metrics = $"http://127.0.0.1:{Loopback.FreePort()}";
        worker.Set("Telemetry__MetricsUrl", metrics);
        await worker.Serve();

        using var page = await _http.GetAsync(new Uri($"{worker.Url}/films"), Token);
        var text = await _http.GetStringAsync(new Uri($"{metrics}/metrics"), Token);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("http_route=\"/films\"", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE filmclubbot_delivery_waiting_channels gauge", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status($"{metrics}/films"));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"{worker.Url}/metrics"));
        // The Host header is the client's to choose.
        Assert.NotEqual(HttpStatusCode.OK, await Status($"{worker.Url}/metrics", new Uri(metrics).Authority));
    }

    [Fact]
    public async Task Sends_metrics_logs_and_traces_to_a_collector()
    {
        var received = new ConcurrentDictionary<string, TaskCompletionSource>();
        await using var collector = await Collector(path => received.GetOrAdd(path, _ => new()).TrySetResult());
        await using var worker = new WorkerProgram(isProcess: true);
        await worker.PrepareDatabase();
        foreach (var (name, value) in new[] { ("ENDPOINT", collector.Urls.First()), ("PROTOCOL", "http/protobuf") })
            worker.SetVariable($"OTEL_EXPORTER_OTLP_{name}", value);
        worker.SetVariable("OTEL_METRIC_EXPORT_INTERVAL", "200");
        worker.SetVariable("OTEL_BLRP_SCHEDULE_DELAY", "200");
        await worker.Serve();

        await Task.WhenAll(new[] { "/v1/metrics", "/v1/logs" }.Select(path => received.GetOrAdd(path, _ => new()).Task)).WaitAsync(TimeSpan.FromMinutes(1), Token);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<WebApplication> Collector(Action<string> receive)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.Run(context =>
        {
            receive(context.Request.Path);
            return Task.CompletedTask;
        });
        await collector.StartAsync(Token);
        return collector;
    }

    private async Task<HttpStatusCode> Status(string url, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Host = host;
        using var response = await _http.SendAsync(request, Token);
        return response.StatusCode;
    }
}
