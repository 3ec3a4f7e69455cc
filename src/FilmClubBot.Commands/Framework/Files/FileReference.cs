using System.Diagnostics.CodeAnalysis;

namespace FilmClubBot.Commands.Framework.Files;

/// <summary>
/// A file as the value of an option. Its text names the file for the <see cref="IFileSource"/> of the platform that it came from: a path, an id or an
/// address. Only the command line accepts it as typed; elsewhere the platform itself states the file, because a typed one may be another member's.
/// </summary>
/// <param name="Text">The file, in the words of the platform.</param>
public sealed record FileReference(string Text) : IParsable<FileReference>
{
    /// <summary>The longest text, in UTF-16 units: a signed address of a file with a long name.</summary>
    public const int MaxLength = 2000;

    /// <inheritdoc/>
    public static FileReference Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var file) ? file : throw new FormatException("A file has a name.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out FileReference result)
    {
        result = string.IsNullOrWhiteSpace(s) || s.Length > MaxLength ? null : new(s);
        return result is not null;
    }
}
