namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Detects changes to stored films and reviews, made by this process or another.</summary>
public interface ILibraryVersion
{
    /// <summary>Changes to a value never used before whenever a change is committed. Reading it costs microseconds.</summary>
    long Current { get; }
}
