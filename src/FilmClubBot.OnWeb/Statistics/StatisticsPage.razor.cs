using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Statistics;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Statistics;

/// <summary>The society's statistics: plain HTML, to read and to print.</summary>
public partial class StatisticsPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required StatisticsView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private string Title => Say["stats.title", ("period", View.Report.Span.Label(Say))];

    private IReadOnlyList<StatisticsSection> Sections => StatisticsWords.Of(View.Report, View.IsInsider, Club, Say);

    private GridFigure? Heat => View.Report.Span.Term is { } term && View.Report.Screenings.Count > 0 ? TermHeat.Figure(View.Report, term, View.IsInsider, Club, Say) : null;

    private string HeatPath => $"{SiteAddress.StatisticsPath(View.Report.Span.Name)}/term.png";
}

/// <summary>The content of the page of statistics.</summary>
/// <param name="Report">The films shown and their figures.</param>
/// <param name="Terms">All terms of the society.</param>
/// <param name="IsInsider">Whether the reader has access to the chat.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="Path">The page's own path.</param>
public sealed record StatisticsView(ClubReport Report, IReadOnlyList<Term> Terms, bool IsInsider, Uri Root, string Path);
