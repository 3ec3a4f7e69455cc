using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Files;

/// <summary>Reads the files that the members of one platform give with commands.</summary>
public interface IFileSource
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>Reads a file within a limit. Never throws because of the file or the network.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxBytes">The largest that is read, in bytes; a larger one is not transferred further.</param>
    /// <param name="cancellationToken">Stops the transfer.</param>
    Task<FileReading> Read(FileReference file, int maxBytes, CancellationToken cancellationToken);
}

/// <summary>The result of reading a member's file.</summary>
public abstract record FileReading
{
    private FileReading()
    {
    }

    /// <summary>The whole file.</summary>
    /// <param name="Name">Its name, as the member gave it.</param>
    /// <param name="Bytes">Its content.</param>
    public sealed record Content(string Name, ReadOnlyMemory<byte> Bytes) : FileReading;

    /// <summary>The file is larger than permitted.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record TooLarge(string Name) : FileReading;

    /// <summary>There is no such file, or the platform does not return it.</summary>
    public sealed record Unavailable : FileReading;
}
