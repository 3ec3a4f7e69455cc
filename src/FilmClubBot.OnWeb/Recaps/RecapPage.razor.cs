using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Recaps;

/// <summary>A period in films.</summary>
public partial class RecapPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required RecapView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private string Description => string.Join(" · ", View.Text.Figure.Facts.Select(fact => $"{Card.LabelIn(Say, fact.Name)} {fact.Value}"));
}
