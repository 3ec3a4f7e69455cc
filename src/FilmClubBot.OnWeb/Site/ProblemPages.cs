using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Site;

/// <summary>The pages for failures: a person in a browser gets one that looks like the others, a program gets the status alone.</summary>
internal static class ProblemPages
{
    public static void Use(IApplicationBuilder app)
    {
        app.UseStatusCodePages(status => Show(status.HttpContext));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Show,
            StatusCodeSelector = failure => failure switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                StorageUnavailableException => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
            SuppressDiagnosticsCallback = failed => IsNoDefect(failed.HttpContext, failed.Exception),
        });
    }

    // A body that is too slow, too long or broken off is the sender's failure, and a database that is away the operator's: one line, without a stack trace.
    private static bool IsNoDefect(HttpContext context, Exception failure)
    {
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemPages));
        // The handler of exceptions has taken it from the request.
        var endpoint = (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint())?.DisplayName ?? "no endpoint";
        if (failure is BadHttpRequestException)
            log.LogInformation("Refused the body of {Method} {Endpoint}: {Reason}", context.Request.Method, endpoint, failure.Message);
        else if (failure is StorageUnavailableException)
            log.LogWarning("Answered {Method} {Endpoint} with 503: {Reason}", context.Request.Method, endpoint, failure.Message);
        return failure is BadHttpRequestException or StorageUnavailableException;
    }

    private static async Task Show(HttpContext context)
    {
        var isStorageAway = context.Features.Get<IExceptionHandlerFeature>()?.Error is StorageUnavailableException;
        if (isStorageAway)
            context.Response.Headers.RetryAfter = "60";
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return;
        var status = context.Response.StatusCode;
        var root = context.RequestServices.GetRequiredService<SiteAddress>().Root(context);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = SiteHtml.MediaType;
        await context.Response.WriteAsync(
            await SiteHtml.Render<MissingPage>(context, new()
            {
                [nameof(MissingPage.Root)] = root,
                [nameof(MissingPage.Heading)] = status == StatusCodes.Status404NotFound ? "site.missing.title" : "site.problem.title",
                [nameof(MissingPage.What)] = status switch
                {
                    StatusCodes.Status404NotFound => "site.missing.page",
                    StatusCodes.Status429TooManyRequests => "site.problem.often",
                    StatusCodes.Status503ServiceUnavailable when !isStorageAway => "site.problem.full",
                    >= StatusCodes.Status500InternalServerError => "site.problem.failed",
                    _ => "site.problem.refused",
                },
            }),
            context.RequestAborted);
    }
}
