namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Detects changes to stored films and reviews, made by this process or another.</summary>
public interface ILibraryVersion
{
    /// <summary>The version, which changes to a value never used before whenever a change is committed. It is read from the database a few dozen times a second at most.</summary>
    ValueTask<long> Read(CancellationToken cancellationToken);
}
