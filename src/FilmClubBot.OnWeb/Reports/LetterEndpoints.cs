using System.Text;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Letters;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Reports;

/// <summary>The letter to the next committee, for moderators: as a page to print and in Markdown. See docs/decisions/0093-letter.md.</summary>
internal static class LetterEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SiteAddress.LetterPath, Show);
        endpoints.MapGet(SiteAddress.LetterFilePath, File);
    }

    private static async Task<IResult> Show(HttpContext context, ClubLetter letter, SiteAddress site, ChatAccess access, Locales locales, Club club)
    {
        if (!access.IsModerator(context))
            return await SiteHtml.Missing(context, "site.missing.report");
        var view = new LetterView(await letter.Write(locales.For(club.Locale), context.RequestAborted), site.Root(context));
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Content(await SiteHtml.Render<LetterPage>(context, new() { [nameof(LetterPage.View)] = view }), SiteHtml.MediaType);
    }

    private static async Task<IResult> File(HttpContext context, ClubLetter letter, ChatAccess access, Locales locales, Club club)
    {
        if (!access.IsModerator(context))
            return await SiteHtml.Missing(context, "site.missing.report");
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(ReportMarkdown.Write(await letter.Write(locales.For(club.Locale), context.RequestAborted))), "text/markdown; charset=utf-8", "committee-letter.md");
    }
}
