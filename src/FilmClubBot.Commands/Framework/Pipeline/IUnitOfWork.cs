namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Keeps what one command changed: all of it or, on failure, none.</summary>
public interface IUnitOfWork
{
    /// <summary>Writes every change that the ports were asked for since the last commit, in one transaction.</summary>
    /// <exception cref="ConflictException">Somebody else changed the same rows meanwhile; a fresh attempt may succeed.</exception>
    Task Commit(CancellationToken cancellationToken);
}

/// <summary>Two commands changed the same thing at once, and this one came second.</summary>
public sealed class ConflictException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ConflictException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
