using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>The society, its channels, and the visitor's name and role; a bar with a menu on narrow screens.</summary>
public partial class Sidebar
{
    private bool _open;
    private string _name = "";

    /// <summary>The channels, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Channels { get; set; }

    /// <summary>The current channel.</summary>
    [Parameter, EditorRequired]
    public required string Current { get; set; }

    /// <summary>Channels with messages that arrived while another channel was shown.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlySet<string> Unread { get; set; }

    /// <summary>The visitor's name.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Whether the visitor acts as moderator.</summary>
    [Parameter]
    public bool Moderates { get; set; }

    /// <summary>Whether the visitor may act as moderator.</summary>
    [Parameter]
    public bool MayModerate { get; set; }

    /// <summary>Whether the page is not connected yet.</summary>
    [Parameter]
    public bool IsDisabled { get; set; }

    /// <summary>Called when the name or the role changes.</summary>
    [Parameter, EditorRequired]
    public required Func<string?, bool, Task> OnChange { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    [OfClub]
    private ChatAccess Access { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => _name = Name ?? "";

    private Task Rename(ChangeEventArgs typed)
    {
        // The stored name may differ from the typed one; the box then shows the stored name.
        _name = DisplayName.Read(typed.Value as string) ?? "";
        return OnChange(_name, Moderates);
    }

    private Task Become(bool moderator) => OnChange(DisplayName.Read(_name), moderator);
}
