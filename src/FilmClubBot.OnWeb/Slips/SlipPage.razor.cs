using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Slips;

/// <summary>A reaction slip with five grades; plain HTML, one press.</summary>
public partial class SlipPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required SlipView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private bool IsAsking => View.State is SlipState.Asked or SlipState.WithoutCookie;

    private string Heading => Say["slips.titleof", ("film", ScreeningWords.Film(View.Screening, Say))];

    private string? Notice => View.State switch
    {
        SlipState.Accepted => Say["slips.thanks"],
        SlipState.Repeated => Say["slips.again"],
        SlipState.WithoutCookie => Say["slips.nocookie"],
        SlipState.Early => Say["slips.early"],
        SlipState.Closed => Say["slips.closed"],
        SlipState.Never => Say["slips.never"],
        _ => null,
    };
}
