using System.Text;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Returns;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Returns;

/// <summary>The returns to distributors, for moderators: as a sheet and as a spreadsheet. See docs/decisions/0074-sheets.md.</summary>
internal static class ReturnEndpoints
{
    private const string Missing = "site.missing.returns";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/returns/{term?}", Show).ForModerators(Missing);
        endpoints.MapGet("/returns.csv", File).ForModerators(Missing);
    }

    private static async Task<IResult?> Show(HttpContext context, string? term, ScreeningReturns returns, ScreeningPolicy policy, SiteAddress site)
    {
        if (!SiteAddress.TryFind(term, policy.Terms, out var named))
            return null;
        var view = new ReturnsView(await returns.Of(named, context.RequestAborted), named, policy.Terms.All, site.Root(context));
        return TypedResults.Content(await SiteHtml.Render<ReturnsPage>(context, new() { [nameof(ReturnsPage.View)] = view }), SiteHtml.MediaType);
    }

    private static async Task<IResult?> File(HttpContext context, string? term, ScreeningReturns returns, ScreeningPolicy policy, Locales locales, Club club)
    {
        if (!SiteAddress.TryFind(term, policy.Terms, out var named))
            return null;
        var table = ReturnTable.Write(await returns.Of(named, context.RequestAborted), club, locales.For(club.Locale));
        // Spreadsheets take a file without the mark for one of an old code page.
        return TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table)], "text/csv; charset=utf-8", named is null ? "returns.csv" : $"returns-{SiteAddress.TermName(named)}.csv");
    }
}
