using System.Text;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Letters;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Sheets;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Reports;

/// <summary>
/// The report to the annual meeting and the letter to the next committee, for moderators: as pages to print, in Markdown and as PDF. See
/// docs/decisions/0081-report.md and 0093-letter.md.
/// </summary>
internal static class ReportEndpoints
{
    private const string MissingReport = "site.missing.report", MissingLetter = "site.missing.letter";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/report/{period?}", ShowReport).ForModerators(MissingReport);
        endpoints.MapGet("/report.md", MarkdownReport).ForModerators(MissingReport);
        endpoints.MapGet("/report.pdf", PdfReport).ForModerators(MissingReport);
        endpoints.MapGet(SiteAddress.LetterPath, ShowLetter).ForModerators(MissingLetter);
        endpoints.MapGet(SiteAddress.LetterFilePath("md"), MarkdownLetter).ForModerators(MissingLetter);
        endpoints.MapGet(SiteAddress.LetterFilePath("pdf"), PdfLetter).ForModerators(MissingLetter);
    }

    private static async Task<IResult?> ShowReport(HttpContext context, string? period, ClubReports reports, ScreeningPolicy policy, SiteAddress site, Locales locales, Club club)
    {
        if (!TryFind(period, policy, out var span))
            return null;
        var report = await reports.Of(span, context.RequestAborted);
        return await Page(context, new(ReportWords.Of(report, club, locales.For(club.Locale)), site.Root(context), SiteAddress.ReportPath(span?.Name), "report.about")
        {
            Files = [("report.file", SiteAddress.ReportFilePath("md", report.Span.Name)), ("sheet.pdf", SiteAddress.ReportFilePath("pdf", report.Span.Name)), ("archive.link", SiteAddress.ArchivePath)],
            Terms = policy.Terms.All,
            Term = report.Span.Term,
        });
    }

    private static async Task<IResult?> MarkdownReport(HttpContext context, string? period, ClubReports reports, ScreeningPolicy policy, Locales locales, Club club)
    {
        if (!TryFind(period, policy, out var span))
            return null;
        var report = await reports.Of(span, context.RequestAborted);
        return Markdown(ReportWords.Of(report, club, locales.For(club.Locale)), $"report-{report.Span.Name}.md");
    }

    private static async Task<IResult?> PdfReport(HttpContext context, string? period, ClubReports reports, ScreeningPolicy policy, ISheetPrinter printer, Locales locales, Club club)
    {
        if (!TryFind(period, policy, out var span))
            return null;
        var (say, report) = (locales.For(club.Locale), await reports.Of(span, context.RequestAborted));
        return Pdf(printer, ReportSheet.Of(ReportWords.Of(report, club, say), club, say), $"report-{report.Span.Name}.pdf");
    }

    private static async Task<IResult?> ShowLetter(HttpContext context, ClubLetter letter, SiteAddress site, Locales locales, Club club) =>
        await Page(context, new(await letter.Write(locales.For(club.Locale), context.RequestAborted), site.Root(context), SiteAddress.LetterPath, "letter.about")
        {
            Files = [("report.file", SiteAddress.LetterFilePath("md")), ("sheet.pdf", SiteAddress.LetterFilePath("pdf")), ("archive.link", SiteAddress.ArchivePath)],
        });

    private static async Task<IResult?> MarkdownLetter(HttpContext context, ClubLetter letter, Locales locales, Club club) =>
        Markdown(await letter.Write(locales.For(club.Locale), context.RequestAborted), $"{ClubLetter.FileName}.md");

    private static async Task<IResult?> PdfLetter(HttpContext context, ClubLetter letter, ISheetPrinter printer, Locales locales, Club club)
    {
        var say = locales.For(club.Locale);
        return Pdf(printer, ReportSheet.Of(await letter.Write(say, context.RequestAborted), club, say), $"{ClubLetter.FileName}.pdf");
    }

    private static async Task<ContentHttpResult> Page(HttpContext context, ReportView view) =>
        TypedResults.Content(await SiteHtml.Render<ReportPage>(context, new() { [nameof(ReportPage.View)] = view }), SiteHtml.MediaType);

    private static FileContentHttpResult Markdown(ReportText text, string name) =>
        TypedResults.File(Encoding.UTF8.GetBytes(ReportMarkdown.Write(text)), ReportMarkdown.MediaType, name);

    private static FileContentHttpResult Pdf(ISheetPrinter printer, Sheet sheet, string name) =>
        TypedResults.Bytes(printer.Print(sheet, PaperSize.A4), ISheetPrinter.MediaType, name);

    private static bool TryFind(string? name, ScreeningPolicy policy, out ReportSpan? span)
    {
        span = string.IsNullOrEmpty(name) ? null : ReportSpan.Read(name, policy.Terms);
        return string.IsNullOrEmpty(name) || span is not null;
    }
}
