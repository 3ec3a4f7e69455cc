using System.Diagnostics.CodeAnalysis;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Domain.Reviews;

/// <summary>A review's own image: only its address is stored, and readers' programs load it from there.</summary>
/// <param name="Address">Where it is, https.</param>
/// <param name="AlternativeText">What it shows, in the source's words; null where the source does not state it.</param>
public sealed record ReviewImage(Uri Address, string? AlternativeText)
{
    /// <summary>Longest address, in UTF-16 units: what Discord and Slack accept.</summary>
    public const int MaxAddressLength = 2000;

    /// <summary>Longest alternative text, in UTF-16 units; a longer one is cut.</summary>
    public const int MaxTextLength = 300;

    // Vector graphics and icons are shown by browsers only, and sounds and films are no images.
    private static readonly string[] _otherFiles = [".svg", ".svgz", ".ico", ".mp3", ".m4a", ".mp4", ".m4v", ".webm", ".mov", ".pdf", ".zip"];

    // Names of machines and of networks that are not public: a browser that loads an image must not be sent to its own network.
    private static readonly string[] _localNames = [".localhost", ".local", ".internal", ".lan", ".home", ".arpa"];

    /// <summary>The image at an address.</summary>
    /// <param name="address">The address as the source states it, absolute; null for none.</param>
    /// <param name="alternativeText">What the image shows, of any length; null where unknown.</param>
    /// <returns>Null where the address is not an image's on a public site over https.</returns>
    public static ReviewImage? Of(Uri? address, string? alternativeText) => IsPublic(address) ? new(address, OneLine(alternativeText)) : null;

    /// <summary>Whether both are the same image with the same text; what follows the path of an address may change with each request.</summary>
    public bool IsSame(ReviewImage other) => Place(Address) == Place(other.Address) && AlternativeText == other.AlternativeText;

    /// <summary>The address without its query, by which an image is compared.</summary>
    public static string Place(Uri address) => address.GetLeftPart(UriPartial.Path);

    private static bool IsPublic([NotNullWhen(true)] Uri? address) =>
        address is { IsAbsoluteUri: true, HostNameType: UriHostNameType.Dns, UserInfo: "", AbsoluteUri.Length: <= MaxAddressLength } && address.Scheme == Uri.UriSchemeHttps
        && address.IdnHost.Contains('.', StringComparison.Ordinal)
        && !_localNames.Any(name => address.IdnHost.TrimEnd('.').EndsWith(name, StringComparison.OrdinalIgnoreCase))
        && !_otherFiles.Any(extension => address.AbsolutePath.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static string? OneLine(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(letter => !char.IsControl(letter)));
        if (!line.HasWords() || IsFileName(line))
            return null;
        return line.Length <= MaxTextLength ? line : line.Cut(MaxTextLength - 1).TrimEnd() + "…";
    }

    // Editors put the name of the file where no text was given: "IMG_2034", "still.jpg".
    private static bool IsFileName(string line) => !line.Contains(' ', StringComparison.Ordinal) && (line.Contains('_', StringComparison.Ordinal) || line.Contains('.', StringComparison.Ordinal)) && line.All(char.IsAscii);
}
