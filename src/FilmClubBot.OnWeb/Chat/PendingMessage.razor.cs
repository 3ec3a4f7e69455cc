using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>What was sent and is not answered yet, or could not be.</summary>
public partial class PendingMessage
{
    /// <summary>What was typed.</summary>
    [Parameter, EditorRequired]
    public required string Typed { get; set; }

    /// <summary>Whether no answer will come.</summary>
    [Parameter]
    public bool HasFailed { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;
}
