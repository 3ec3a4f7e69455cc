using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Site;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>A picture that is elsewhere on the web. The visitor's browser loads it, and does not say from which page.</summary>
public partial class PictureView
{
    /// <summary>The picture.</summary>
    [Parameter, EditorRequired]
    public required Picture Content { get; set; }

    [OfClub]
    private IOptions<WebOptions> Options { get; set; } = null!;

    [OfClub]
    private SiteAddress Site { get; set; } = null!;

    // Null where the content policy forbids it: of other sites, https alone is permitted.
    private string? Source =>
        Site.Root?.IsBaseOf(Content.Address) == true ? Content.Address.PathAndQuery
        : Options.Value.ReviewPictures && Content.Address.Scheme == Uri.UriSchemeHttps ? Content.Address.AbsoluteUri
        : null;
}
