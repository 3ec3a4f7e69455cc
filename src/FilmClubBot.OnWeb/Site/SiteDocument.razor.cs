using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>The document around a page of the society: plain HTML, whole without a script.</summary>
public partial class SiteDocument
{
    /// <summary>What the page is about, in a line.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What it is about, in a sentence.</summary>
    [Parameter, EditorRequired]
    public required string Description { get; set; }

    /// <summary>Scheme and host of this site.</summary>
    [Parameter, EditorRequired]
    public required Uri Root { get; set; }

    /// <summary>The page's own path; null for a page that is none, such as "not found".</summary>
    [Parameter]
    public string? Path { get; set; }

    /// <summary>Which entry of the navigation it belongs to.</summary>
    [Parameter]
    public string? Current { get; set; }

    /// <summary>What the Open Graph calls a page of this kind.</summary>
    [Parameter]
    public string Kind { get; set; } = "website";

    /// <summary>What search engines are told, as the script element of <see cref="Site.LinkedData"/>; null for nothing.</summary>
    [Parameter]
    public string? LinkedData { get; set; }

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [Inject]
    private Club Club { get; set; } = null!;

    private Reader For => new(Locales.For(Club.Locale), Club.Zone);

    private string Address => new Uri(Root, Path ?? "/").AbsoluteUri;

    private string WebCalendar => "webcal:" + new Uri(Root, SiteAddress.CalendarPath(Club)).AbsoluteUri[(Root.Scheme.Length + 1)..];
}
