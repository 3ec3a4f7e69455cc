using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Reports;

/// <summary>The report to the annual meeting, as a page to print.</summary>
public partial class ReportPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required ReportView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private ReportText Text => ReportWords.Of(View.Report, Club, Say);
}

/// <summary>The content of the page of a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Terms">All terms of the society.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="Path">The page's own path, to which its link to the content leads.</param>
public sealed record ReportView(ClubReport Report, IReadOnlyList<Term> Terms, Uri Root, string Path);
