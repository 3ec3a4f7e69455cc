using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Access;

/// <summary>The document of the pages before the chat; plain HTML without a circuit.</summary>
public partial class SignInFrame
{
    private Phrases _say = null!;

    /// <summary>The page's title.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What the page is for, in a sentence or two.</summary>
    [Parameter, EditorRequired]
    public required string Description { get; set; }

    /// <summary>The path that the browser opens next; null for none.</summary>
    [Parameter]
    public string? Onward { get; set; }

    /// <summary>The page's content.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _say = Locales.For(Club.Locale);
}
