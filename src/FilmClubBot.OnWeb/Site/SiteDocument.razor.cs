using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>The document of the society's pages: plain HTML, complete without a script.</summary>
public partial class SiteDocument
{
    /// <summary>The page's title.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The page's description, in one sentence.</summary>
    [Parameter, EditorRequired]
    public required string Description { get; set; }

    /// <summary>Scheme and host of this site.</summary>
    [Parameter, EditorRequired]
    public required Uri Root { get; set; }

    /// <summary>The page's own path; null for a page without one, such as "not found".</summary>
    [Parameter]
    public string? Path { get; set; }

    /// <summary>Whether search engines are asked to leave the page out, because its address is known to those who have it.</summary>
    [Parameter]
    public bool IsUnlisted { get; set; }

    /// <summary>The language; null for the society's.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>The name of a style sheet of this page alone; null for none.</summary>
    [Parameter]
    public string? StyleSheet { get; set; }

    /// <summary>The page's entry in the navigation.</summary>
    [Parameter]
    public string? Current { get; set; }

    /// <summary>The page's Open Graph type.</summary>
    [Parameter]
    public string Kind { get; set; } = "website";

    /// <summary>The path of the page's picture for previews of links; by default that of the society.</summary>
    [Parameter]
    public string Picture { get; set; } = SiteAddress.PicturePath;

    /// <summary>The script element of <see cref="Site.LinkedData"/> for search engines; null for none.</summary>
    [Parameter]
    public string? LinkedData { get; set; }

    /// <summary>The page's content.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    // The link to the content must not lead to another page, as one of the page's own path would without the query.
    [CascadingParameter(Name = nameof(OwnAddress.Requested))]
    private string? Requested { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Reader For => new(Locales.For(Language ?? Club.Locale), Club.Zone);

    private string Address => new Uri(Root, Path ?? "").AbsoluteUri;

    private Uri PictureAddress => new(Root, Picture);

    private string WebCalendar => "webcal:" + new Uri(Root, SiteAddress.CalendarPath(Club)).AbsoluteUri[(Root.Scheme.Length + 1)..];
}
