using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Worker.Reviews;

/// <summary>The files of commands that are typed on the command line: paths, read with the rights of the person who typed them.</summary>
internal sealed class LocalFiles : IFileSource
{
    /// <inheritdoc/>
    public Platform Platform => Platform.CommandLine;

    /// <inheritdoc/>
    public async Task<FileReading> Read(FileReference file, int maxBytes, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file.Text);
        try
        {
            await using var stream = File.OpenRead(file.Text);
            return await LimitedStream.Read(stream, maxBytes, cancellationToken) is { } content ? new FileReading.Content(name, content) : new FileReading.TooLarge(name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new FileReading.Unavailable();
        }
    }
}
