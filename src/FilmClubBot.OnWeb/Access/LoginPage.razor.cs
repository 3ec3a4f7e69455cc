using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Says how to sign in; asks the first moderator for the access token.</summary>
public partial class LoginPage
{
    /// <summary>The locale's key of the last attempt's error; null before the first attempt.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>The path of this site that is opened after the login.</summary>
    [Parameter]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether the chat has no moderator yet.</summary>
    [Parameter]
    public bool AsksForToken { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);
}
