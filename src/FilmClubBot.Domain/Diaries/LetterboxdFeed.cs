using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace FilmClubBot.Domain.Diaries;

/// <summary>The feed of a member's diary on Letterboxd: <c>https://letterboxd.com/ada/rss/</c>.</summary>
public sealed partial record LetterboxdFeed : IParsable<LetterboxdFeed>
{
    /// <summary>The site's host.</summary>
    public const string Host = "letterboxd.com";

    private LetterboxdFeed(string name) => Address = new($"https://{Host}/{name}/rss/");

    /// <summary>The feed's address.</summary>
    public Uri Address { get; }

    /// <summary>Reads the feed's address, or that of the member's page.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static LetterboxdFeed Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var feed) ? feed : throw new FormatException("A diary's feed is written https://letterboxd.com/name/rss/.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out LetterboxdFeed result)
    {
        var match = Written().Match(s ?? "");
        result = match.Success ? new(match.Groups["name"].Value.ToLowerInvariant()) : null;
        return match.Success;
    }

    /// <summary>The address as text.</summary>
    public override string ToString() => Address.AbsoluteUri;

    // A name on Letterboxd has letters, digits and underscores; chats put links in angle brackets.
    [GeneratedRegex(@"^\s*<?(?:https?://)?(?:www\.)?letterboxd\.com/(?<name>[A-Za-z0-9_]{2,30})(?:/(?:rss/?)?)?>?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
