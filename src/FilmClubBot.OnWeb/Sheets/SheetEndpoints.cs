using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Sheets;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Sheets;

/// <summary>Sheets to print, for everybody: as pages and as PDF files. See docs/decisions/0108-pdf.md.</summary>
internal static class SheetEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(ScreeningSheet.Note, "note", "site.missing.note", SheetSizes.OfSheets);
        Map(ScreeningSheet.Projection, "projection", "site.missing.projection", SheetSizes.OfSheets);
        Map(ScreeningSheet.Poster, "poster", "site.missing.poster", SheetSizes.OfPosters);
        endpoints.MapMethods("/brochure/{term?}", Sent.Methods, ShowBrochure).OpenToDrawing();
        endpoints.MapMethods("/brochure.pdf", Sent.Methods, PrintBrochure).OpenToDrawing();

        void Map(ScreeningSheet kind, string name, string missing, IReadOnlyList<PaperSize> sizes)
        {
            endpoints.MapMethods($"/screenings/{{screening:int}}/{name}", Sent.Methods, async (HttpContext context, int screening, string? size, ScreeningSheets sheets, SiteAddress site, Locales locales, Club club) =>
                await sheets.Of(kind, new(screening), site.Seen(context), locales.For(club.Locale), context.RequestAborted) is { } sheet
                    ? await Page(context, new(sheet, site.Root(context), SiteAddress.SheetPath(new(screening), kind), SiteAddress.SheetFilePath(new(screening), kind), SheetSizes.Read(size, sizes), sizes))
                    : await SiteHtml.Missing(context, missing)).OpenToDrawing();
            endpoints.MapMethods($"/screenings/{{screening:int}}/{name}.pdf", Sent.Methods, async (HttpContext context, int screening, string? size, ScreeningSheets sheets, ISheetPrinter printer, SiteAddress site, Locales locales, Club club) =>
                await sheets.Of(kind, new(screening), site.Seen(context), locales.For(club.Locale), context.RequestAborted) is { } sheet
                    ? File(context, printer, sheet, SheetSizes.Read(size, sizes))
                    : await SiteHtml.Missing(context, missing)).OpenToDrawing();
        }
    }

    private static async Task<IResult> ShowBrochure(HttpContext context, string? term, string? size, Brochures brochures, ScreeningPolicy policy, SiteAddress site, Locales locales, Club club)
    {
        if (!SiteAddress.TryFind(term, policy.Terms, out var named))
            return await SiteHtml.Missing(context, "site.missing.term");
        var sheet = await brochures.Of(named, site.Seen(context), locales.For(club.Locale), context.RequestAborted);
        return await Page(context, new(sheet, site.Root(context), SiteAddress.BrochurePath(named), SiteAddress.BrochureFilePath(named), SheetSizes.Read(size, SheetSizes.OfSheets), SheetSizes.OfSheets));
    }

    private static async Task<IResult> PrintBrochure(HttpContext context, string? term, string? size, Brochures brochures, ISheetPrinter printer, ScreeningPolicy policy, SiteAddress site, Locales locales, Club club) =>
        SiteAddress.TryFind(term, policy.Terms, out var named)
            ? File(context, printer, await brochures.Of(named, site.Seen(context), locales.For(club.Locale), context.RequestAborted), SheetSizes.Read(size, SheetSizes.OfSheets))
            : await SiteHtml.Missing(context, "site.missing.term");

    private static async Task<FileContentHttpResult> Page(HttpContext context, SheetView view) =>
        Sent.Of(context, await SiteHtml.Render<SheetPage>(context, new() { [nameof(SheetPage.View)] = view }), SiteHtml.MediaType, Sent.ForEverybody);

    private static FileContentHttpResult File(HttpContext context, ISheetPrinter printer, Sheet sheet, PaperSize size) =>
        Sent.Of(context, printer.Print(sheet, size), ISheetPrinter.MediaType, Sent.ForEverybody);
}
