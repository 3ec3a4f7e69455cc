using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>The society, its channels, and who the visitor is; a bar with a menu on narrow screens.</summary>
public partial class Sidebar
{
    private bool _open;
    private string _name = "";

    /// <summary>The channels, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Channels { get; set; }

    /// <summary>The channel that is shown.</summary>
    [Parameter, EditorRequired]
    public required string Current { get; set; }

    /// <summary>Channels with messages that came while another was shown.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlySet<string> Unread { get; set; }

    /// <summary>The visitor's name.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Whether they act as moderator.</summary>
    [Parameter]
    public bool Moderates { get; set; }

    /// <summary>Whether the page is not yet connected.</summary>
    [Parameter]
    public bool IsDisabled { get; set; }

    /// <summary>Told of another name or part.</summary>
    [Parameter, EditorRequired]
    public required Func<string?, bool, Task> OnChange { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [Inject]
    private Club Club { get; set; } = null!;

    [Inject]
    private AccessToken Token { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => _name = Name ?? "";

    private Task Rename(ChangeEventArgs typed)
    {
        // What is kept may differ from what was typed; the box then shows what is kept.
        _name = DisplayName.Read(typed.Value as string) ?? "";
        return OnChange(_name, Moderates);
    }

    private Task Become(bool moderator) => OnChange(DisplayName.Read(_name), moderator);
}
