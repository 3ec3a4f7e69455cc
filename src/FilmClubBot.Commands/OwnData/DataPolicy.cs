using NodaTime;

namespace FilmClubBot.Commands.OwnData;

/// <summary>How long the program stores what, from its settings: for replies and for the page about privacy.</summary>
public sealed record DataPolicy
{
    /// <summary>How long the program's own copies of the database remain at most; null where it makes none.</summary>
    public Duration? BackupsFor { get; init; }
}
