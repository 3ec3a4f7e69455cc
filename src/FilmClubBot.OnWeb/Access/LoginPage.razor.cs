using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Asks for the access token; a plain page with a plain form and no circuit.</summary>
public partial class LoginPage
{
    private Phrases _say = null!;

    /// <summary>The locale's key of the last attempt's error; null before the first attempt.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>The path of this site that is opened after the login.</summary>
    [Parameter]
    public string? ReturnUrl { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [Inject]
    private Club Club { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _say = Locales.For(Club.Locale);
}
