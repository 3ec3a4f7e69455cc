using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Slips;

/// <summary>The sheet for the door: a code that leads to the slip.</summary>
public partial class SlipSheet
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required SlipSheetView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);
}
