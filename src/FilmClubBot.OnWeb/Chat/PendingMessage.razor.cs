using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>A sent text whose reply is pending or has failed.</summary>
public partial class PendingMessage
{
    /// <summary>The typed text.</summary>
    [Parameter, EditorRequired]
    public required string Typed { get; set; }

    /// <summary>Whether the command failed, so that no reply will arrive.</summary>
    [Parameter]
    public bool HasFailed { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;
}
