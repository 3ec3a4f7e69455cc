using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Asks whether to sign in as the member of a link.</summary>
public partial class LinkPage
{
    /// <summary>The member; null for a link that is not valid.</summary>
    [Parameter]
    public Member? Member { get; set; }

    /// <summary>The link's secret.</summary>
    [Parameter]
    public string? Link { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private string Path => "signin/" + Link;

    private Phrases Say => Locales.For(Club.Locale);
}
