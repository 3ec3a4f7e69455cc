using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>
/// Applies what a known proxy (<see cref="WebOptions.Proxies"/>) says about a request: the client's address, and whether the client used
/// https. Other senders of these headers are not believed.
/// </summary>
internal sealed class ProxyHeaders(RequestDelegate next, IOptions<WebOptions> options, ILogger<ProxyHeaders> log)
{
    private readonly Uri? _secure = options.Value.PublicAddress is { Scheme: "https" } address ? address : null;
    private int _warned;

    public static void Add(IServiceCollection services) => services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<WebOptions>>((forwarded, web) =>
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // Every hop must be a known proxy, so their number needs no limit.
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in web.Value.Proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                forwarded.KnownProxies.Add(address);
            else
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    });

    public static void Use(IApplicationBuilder app, WebOptions options)
    {
        // Without known proxies the framework's middleware would believe everybody.
        if (options.Proxies.Count > 0)
            app.UseForwardedHeaders();
        app.UseMiddleware<ProxyHeaders>();
    }

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("X-Original-For") && Interlocked.Exchange(ref _warned, 1) == 0)
            log.LogWarning("A proxy at {Address} that is not in Web:Proxies forwards requests; rate limits count all of its clients as one until it is named there", context.Connection.RemoteIpAddress);
        // Left by the framework's middleware where a known proxy stated the scheme.
        if (_secure is null || request.IsHttps || !request.Headers.ContainsKey("X-Original-Proto") || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        // Joined, not resolved: a path such as "//evil.example" would be another site's address.
        context.Response.Headers.Location = new Uri(_secure.GetLeftPart(UriPartial.Authority) + request.Path.ToUriComponent() + request.QueryString.ToUriComponent()).AbsoluteUri;
        return Task.CompletedTask;
    }
}
