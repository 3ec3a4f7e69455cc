using FilmClubBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.EndToEnd.Tests.Replicas;

/// <summary>
/// Passes each request to the next worker in turn, and to another one if that does not accept the connection. A request that a worker has
/// accepted is never sent to a second one: it fails with the worker.
/// </summary>
internal sealed class LoadBalancer : IAsyncDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly IReadOnlyList<string> _workers;
    private readonly WebApplication _server;
    private int _turn, _resent;

    private LoadBalancer(IReadOnlyList<string> workers)
    {
        _workers = workers;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.GetLeftPart(UriPartial.Authority));
        _server = builder.Build();
        _server.Run(Forward);
    }

    public Uri Address { get; } = new($"http://127.0.0.1:{Loopback.FreePort()}");

    /// <summary>The requests that Slack sent again, because none of the workers had acknowledged them.</summary>
    public int Resent => _resent;

    /// <param name="workers">The workers' addresses.</param>
    public static async Task<LoadBalancer> Start(IReadOnlyList<string> workers)
    {
        var balancer = new LoadBalancer(workers);
        await balancer._server.StartAsync();
        return balancer;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
    }

    private async Task Forward(HttpContext context)
    {
        if (context.Request.Headers.ContainsKey("X-Slack-Retry-Num"))
            Interlocked.Increment(ref _resent);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var first = (uint)Interlocked.Increment(ref _turn);
        foreach (var offset in Enumerable.Range(0, _workers.Count))
        {
            var worker = _workers[(int)((first + (uint)offset) % (uint)_workers.Count)];
            using var request = new HttpRequestMessage(new(context.Request.Method), worker + context.Request.Path + context.Request.QueryString) { Content = new ByteArrayContent(body.ToArray()) };
            foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Transfer-Encoding")))
            {
                if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                    request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }

            try
            {
                using var response = await _client.SendAsync(request, context.RequestAborted);
                context.Response.StatusCode = (int)response.StatusCode;
                context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
                await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
                return;
            }
            catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError)
            {
                // The next one.
            }
            catch (HttpRequestException)
            {
                break;
            }
        }

        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }
}
