using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Reports;

/// <summary>The report to the annual meeting, or the letter to the next committee, as a page to print.</summary>
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
}

/// <summary>The content of the page of a report or a letter.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="Path">The page's own path.</param>
/// <param name="About">The locale's key of what it is, in a sentence.</param>
public sealed record ReportView(ReportText Text, Uri Root, string Path, string About)
{
    /// <summary>The files to download: the locale's key of each label, and the path.</summary>
    public IReadOnlyList<(string Label, string Path)> Files { get; init; } = [];

    /// <summary>The terms of which there are reports too.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>The term of this report; null for another time, and for a letter.</summary>
    public Term? Term { get; init; }
}
