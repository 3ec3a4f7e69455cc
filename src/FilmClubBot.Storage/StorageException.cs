namespace FilmClubBot.Storage;

/// <summary>The database cannot be used as it is; the message says what is wrong, where, and how to mend it.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What, where, and the mend.</param>
    /// <param name="inner">What the database said, or null.</param>
    public StorageException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
