using System.Text;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Reports;

/// <summary>The report to the annual meeting, for moderators: as a page to print and in Markdown. See docs/decisions/0081-report.md.</summary>
internal static class ReportEndpoints
{
    private const int LongestPeriod = 100;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/report/{period?}", Show);
        endpoints.MapGet("/report.md", File);
    }

    private static async Task<IResult> Show(HttpContext context, string? period, ClubReports reports, ScreeningPolicy policy, SiteAddress site, ChatAccess access)
    {
        if (!access.IsModerator(context) || !TryFind(period, policy, out var span))
            return await SiteHtml.Missing(context, "site.missing.report");
        var view = new ReportView(await reports.Of(span, context.RequestAborted), policy.Terms.All, site.Root(context), SiteAddress.ReportPath(span?.Name));
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Content(await SiteHtml.Render<ReportPage>(context, new() { [nameof(ReportPage.View)] = view }), SiteHtml.MediaType);
    }

    private static async Task<IResult> File(HttpContext context, string? period, ClubReports reports, ScreeningPolicy policy, ChatAccess access, Locales locales, Club club)
    {
        if (!access.IsModerator(context) || !TryFind(period, policy, out var span))
            return await SiteHtml.Missing(context, "site.missing.report");
        var report = await reports.Of(span, context.RequestAborted);
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(ReportMarkdown.Write(ReportWords.Of(report, club, locales.For(club.Locale)))), "text/markdown; charset=utf-8", $"report-{report.Span.Name}.md");
    }

    private static bool TryFind(string? name, ScreeningPolicy policy, out ReportSpan? span)
    {
        span = string.IsNullOrEmpty(name) || name.Length > LongestPeriod ? null : ReportSpan.Read(name, policy.Terms);
        return string.IsNullOrEmpty(name) || span is not null;
    }
}
