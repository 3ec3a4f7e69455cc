namespace FilmClubBot.OnWeb.Chat;

/// <summary>A typed command whose reply has not arrived yet.</summary>
/// <param name="typed">The command.</param>
public sealed class PendingCommand(string typed)
{
    /// <summary>The command as typed.</summary>
    public string Typed { get; } = typed;

    /// <summary>Whether no reply will arrive.</summary>
    public bool HasFailed { get; set; }
}
