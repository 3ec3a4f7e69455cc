using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Testing.Tests.Slack;

/// <summary>An app that answers what the simulator delivers by one function.</summary>
internal sealed class StandInApp : IAsyncDisposable
{
    private readonly WebApplication _web;

    private StandInApp(WebApplication web) => _web = web;

    public Uri Address => new(new Uri(_web.Urls.First()), "/slack/events");

    /// <summary>What was delivered: the headers, and the payload or form.</summary>
    public ConcurrentQueue<(IHeaderDictionary Headers, string Body)> Delivered { get; } = new();

    /// <summary>Starts it. The function gets the payload and gives the status and the body.</summary>
    public static async Task<StandInApp> Start(Func<JsonObject, Task<(int Status, string Body)>> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = new StandInApp(builder.Build());
        app._web.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            app.Delivered.Enqueue((new HeaderDictionary(context.Request.Headers.ToDictionary()), body));
            var (status, text) = await answer(Payload(context.Request.ContentType, body));
            context.Response.StatusCode = status;
            if (text.StartsWith('{'))
                context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(text);
        });
        await app._web.StartAsync();
        return app;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static JsonObject Payload(string? type, string body)
    {
        if (type?.StartsWith("application/json", StringComparison.Ordinal) == true)
            return (JsonObject)JsonNode.Parse(body)!;
        var fields = body.Split('&').Select(field => field.Split('=')).ToDictionary(field => WebUtility.UrlDecode(field[0]), field => WebUtility.UrlDecode(field[1]));
        return fields.TryGetValue("payload", out var payload)
            ? (JsonObject)JsonNode.Parse(payload)!
            : new JsonObject(fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, field.Value)));
    }
}
