using FilmClubBot.Commands.Site;
using Microsoft.AspNetCore.Builder;
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
            // A body that is too slow, too long or broken off is the sender's failure: one line, without a stack trace.
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = failed => IsOfSender(failed.HttpContext, failed.Exception),
        });
    }

    private static bool IsOfSender(HttpContext context, Exception failure)
    {
        if (failure is not BadHttpRequestException)
            return false;
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemPages))
            .LogInformation("Refused the body of {Method} {Endpoint}: {Reason}", context.Request.Method, context.GetEndpoint()?.DisplayName ?? "no endpoint", failure.Message);
        return true;
    }

    private static async Task Show(HttpContext context)
    {
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
                    StatusCodes.Status503ServiceUnavailable => "site.problem.full",
                    >= StatusCodes.Status500InternalServerError => "site.problem.failed",
                    _ => "site.problem.refused",
                },
            }),
            context.RequestAborted);
    }
}
