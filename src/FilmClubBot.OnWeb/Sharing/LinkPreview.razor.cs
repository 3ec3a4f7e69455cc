using System.Globalization;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Sharing;

/// <summary>What Slack, Discord and messengers show of a link to a page: Open Graph's tags (ogp.me), and those of X.</summary>
public partial class LinkPreview
{
    /// <summary>The page's title.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The page in a sentence.</summary>
    [Parameter, EditorRequired]
    public required string Description { get; set; }

    /// <summary>The page's language.</summary>
    [Parameter, EditorRequired]
    public required Phrases Say { get; set; }

    /// <summary>The page's Open Graph type.</summary>
    [Parameter]
    public string Kind { get; set; } = "website";

    /// <summary>The page's canonical address; null for a page without one.</summary>
    [Parameter]
    public string? Address { get; set; }

    /// <summary>The page's picture; null for none.</summary>
    [Parameter]
    public Uri? Picture { get; set; }

    [OfClub]
    private Club Club { get; set; } = null!;

    // Open Graph's locales have a region: "en_US".
    private string Region => CultureInfo.CreateSpecificCulture(Say.Locale).Name.Replace('-', '_');
}
