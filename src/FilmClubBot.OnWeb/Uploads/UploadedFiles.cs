using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Domain.Members;
using Microsoft.AspNetCore.Components.Forms;

namespace FilmClubBot.OnWeb.Uploads;

/// <summary>The files that visitors chose in open forms, in memory until the form is sent or closed.</summary>
public sealed class UploadedFiles : IFileSource
{
    /// <summary>The largest file that is received, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>How many bytes of all visitors are held together.</summary>
    public const int MaxHeld = 5 * MaxBytes;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Name, byte[]? Bytes)> _files = new(StringComparer.Ordinal);
    private long _held;

    /// <inheritdoc/>
    public Platform Platform => Platform.Web;

    /// <summary>Receives a file. Of one that is larger than <see cref="MaxBytes"/>, only the name.</summary>
    /// <returns>The text of its <see cref="FileReference"/>.</returns>
    /// <exception cref="IOException">The file did not arrive, or too many files are held.</exception>
    public async Task<string> Add(IBrowserFile file)
    {
        var isLarge = file.Size > MaxBytes;
        Reserve(isLarge ? 0 : file.Size);
        byte[]? bytes = null;
        try
        {
            if (!isLarge)
            {
                await using var stream = file.OpenReadStream(MaxBytes);
                bytes = await LimitedStream.Read(stream, (int)file.Size, CancellationToken.None) ?? throw new IOException("the file is longer than the browser stated");
            }
        }
        finally
        {
            // What arrived may be shorter than what was reserved, or nothing.
            Reserve((bytes?.Length ?? 0) - (isLarge ? 0 : file.Size));
        }

        var id = Guid.NewGuid().ToString("N");
        lock (_lock)
            _files[id] = (file.Name, bytes);
        return id;
    }

    /// <summary>Removes a file.</summary>
    public void Remove(string id)
    {
        lock (_lock)
        {
            if (_files.Remove(id, out var file))
                _held -= file.Bytes?.Length ?? 0;
        }
    }

    /// <inheritdoc/>
    public Task<FileReading> Read(FileReference file, int maxBytes, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<FileReading>(!_files.TryGetValue(file.Text, out var found) ? new FileReading.Unavailable()
                : found.Bytes is { } bytes && bytes.Length <= maxBytes ? new FileReading.Content(found.Name, bytes)
                : new FileReading.TooLarge(found.Name));
        }
    }

    private void Reserve(long bytes)
    {
        lock (_lock)
        {
            if (bytes > 0 && _held + bytes > MaxHeld)
                throw new IOException($"{MaxHeld} bytes of files are held already");
            _held += bytes;
        }
    }
}
