using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Says that a page does not exist or that something failed, with links to existing pages.</summary>
public partial class MissingPage
{
    /// <summary>Scheme and host of this site.</summary>
    [Parameter, EditorRequired]
    public required Uri Root { get; set; }

    /// <summary>The locale's key of the title.</summary>
    [Parameter]
    public string Heading { get; set; } = "site.missing.title";

    /// <summary>The locale's key of the missing thing, or of what failed.</summary>
    [Parameter, EditorRequired]
    public required string What { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private string Why => Say[What];
}
