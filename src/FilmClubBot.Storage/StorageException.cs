namespace FilmClubBot.Storage;

/// <summary>The database cannot be used; the message states the problem, the file or setting, and the fix.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The problem and the fix.</param>
    /// <param name="inner">The database's exception, or null.</param>
    public StorageException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
