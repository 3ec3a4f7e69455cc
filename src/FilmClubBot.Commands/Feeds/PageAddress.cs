using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Reviews;

namespace FilmClubBot.Commands.Feeds;

/// <summary>The address of a page or feed as people type it: <c>https://films.example/feed</c>, or <c>films.example</c>, which is taken for https.</summary>
public sealed partial record PageAddress : IParsable<PageAddress>
{
    private PageAddress(Uri uri) => Uri = uri;

    /// <summary>The absolute http or https address.</summary>
    public Uri Uri { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">The text is no address.</exception>
    public static PageAddress Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var address) ? address : throw new FormatException("An address is written https://films.example/ or films.example.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PageAddress result)
    {
        var text = s?.Trim() ?? "";
        result = WebLink.TryParse(text, provider, out var link) || Host.IsMatch(text) && WebLink.TryParse("https://" + text, provider, out link) ? new PageAddress(link.Uri) : null;
        return result is not null;
    }

    /// <summary>The address as text.</summary>
    public override string ToString() => Uri.AbsoluteUri;

    // A name whose last part has letters only, and what may follow it. "8.30pm" is none.
    [GeneratedRegex(@"^(?:[\p{L}\p{Nd}-]{1,63}\.)+\p{L}{2,63}(?::[0-9]{1,5})?(?:[/?#]\S*)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Host { get; }
}
