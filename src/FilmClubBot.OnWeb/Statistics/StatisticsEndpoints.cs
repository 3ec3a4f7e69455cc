using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Statistics;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace FilmClubBot.OnWeb.Statistics;

/// <summary>The society's statistics: for everybody, and with the attendance for members. See docs/decisions/0105-pictures-and-statistics.md.</summary>
internal static class StatisticsEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/stats/{period?}", Sent.Methods, Show).Open();
        endpoints.MapMethods("/stats/{period}/term.png", Sent.Methods, Picture).OpenToDrawing();
    }

    private static async Task<IResult> Show(HttpContext context, string? period, ClubReports reports, ScreeningPolicy policy, Club club, IClock clock, SiteAddress site, ChatAccess access)
    {
        var today = clock.GetCurrentInstant().InZone(club.Zone).Date;
        // Of any other time they would cost more than they tell, and each visitor could ask for another one.
        if ((period is null ? ReportSpan.Latest(policy.Terms, today) : ReportSpan.ReadTermOrYear(period, policy.Terms)) is not { } span)
            return await SiteHtml.Missing(context, "site.missing.stats");
        var isInsider = access.IsInsider(context);
        var view = new StatisticsView(await reports.Shown(span, context.RequestAborted), policy.Terms.All, isInsider, site.Root(context), SiteAddress.StatisticsPath(period is null ? null : span.Name));
        context.Response.Headers.Vary = "Cookie";
        return Sent.Of(context, await SiteHtml.Render<StatisticsPage>(context, new() { [nameof(StatisticsPage.View)] = view }), SiteHtml.MediaType, isInsider ? Sent.ForOne : Sent.ForEverybody);
    }

    private static async Task<IResult> Picture(HttpContext context, string period, bool? dark, ClubReports reports, ScreeningPolicy policy, Club club, Locales locales, ChatAccess access, IFigurePicture picture)
    {
        if (ReportSpan.ReadTermOrYear(period, policy.Terms) is not { Term: { } term } span)
            return TypedResults.NotFound();
        var isInsider = access.IsInsider(context);
        var drawn = picture.Draw(TermHeat.Figure(await reports.Shown(span, context.RequestAborted), term, isInsider, club, locales.For(club.Locale)), dark ?? false);
        context.Response.Headers.Vary = "Cookie";
        return Sent.Of(context, drawn.Content, drawn.MediaType, isInsider ? Sent.ForOne : Sent.ForEverybody);
    }
}
