using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>The programme of all years as a page on its own, without a style sheet.</summary>
public partial class ArchivedProgramme
{
    /// <summary>The screenings, in the order of their starts.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Screening> Screenings { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);
}
