using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Restricts what browsers may load and run to what the pages need, and to https where the public address has it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<WebOptions> options)
{
    // No inline script or style and no foreign source except the images of reviews; 'self' includes the circuit's WebSocket, and cards
    // contain pictures as data: addresses.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; ";

    // Half a year. Browsers ignore it in what they received over http, so the pages of this machine are not affected.
    private const string TransportSecurity = "max-age=15552000";

    private readonly string _contentPolicy = ContentPolicy + (options.Value.ReviewPictures ? "img-src 'self' data: https:" : "img-src 'self' data:");
    private readonly bool _isSecure = options.Value.IsSecure;

    public Task InvokeAsync(HttpContext context)
    {
        // At the start of the response: a page for a failure begins by clearing what was set before.
        context.Response.OnStarting(Add, context);
        return next(context);
    }

    private Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _contentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (_isSecure)
            headers.StrictTransportSecurity = TransportSecurity;
        return Task.CompletedTask;
    }
}
