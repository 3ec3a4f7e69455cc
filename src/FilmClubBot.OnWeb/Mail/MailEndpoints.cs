using FilmClubBot.Commands.Site;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Mail;

/// <summary>The pages that addresses in mails open, without a login: an address is signed, and each is for one mailbox and one purpose.</summary>
internal static class MailEndpoints
{
    // A form of a few options.
    private const int MaxForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(MailLinks.Path + "/{token}", Show).Open();
        // No antiforgery token: the host guard rejects posts of foreign pages, and mail programs post without a page (RFC 8058).
        endpoints.MapPost(MailLinks.Path + "/{token}", Accept).WithMetadata(new RequestSizeLimitAttribute(MaxForm)).DisableAntiforgery().OpenToSlips();
    }

    // Changes nothing: programs that examine mail open every address in it.
    private static Task<IResult> Show(HttpContext context, string token, MailLinks links) =>
        Answer(context, token, links, (pages, read) => pages.Ask(read, context.RequestAborted));

    private static async Task<IResult> Accept(HttpContext context, string token, MailLinks links)
    {
        if (!context.Request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var values = form.ToDictionary(entry => entry.Key, entry => entry.Value.ToString(), StringComparer.Ordinal);
        // What was pressed is carried out even if the page is closed before the reply.
        return await Answer(context, token, links, (pages, read) => pages.Press(read, values, CancellationToken.None));
    }

    private static async Task<IResult> Answer(HttpContext context, string token, MailLinks links, Func<MailPages, MailToken, Task<MailView?>> answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (links.Read(token) is not { } read)
            return await SiteHtml.Missing(context, "site.missing.mail");
        var root = context.RequestServices.GetRequiredService<SiteAddress>().Root(context);
        var pages = ActivatorUtilities.CreateInstance<MailPages>(context.RequestServices, links, root);
        if (await answer(pages, read) is not { } view)
            return await SiteHtml.Missing(context, "site.missing.mail");
        return TypedResults.Content(await SiteHtml.Render<MailPage>(context, new() { [nameof(MailPage.View)] = view }), SiteHtml.MediaType);
    }
}
