using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Reports;

/// <summary>The letter to the next committee, as a page to print.</summary>
public partial class LetterPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required LetterView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [Inject]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);
}

/// <summary>The content of the page of the letter.</summary>
/// <param name="Text">The letter.</param>
/// <param name="Root">Scheme and host of this site.</param>
public sealed record LetterView(ReportText Text, Uri Root);
