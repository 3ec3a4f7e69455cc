using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace FilmClubBot.Feeds.Images;

/// <summary>Finds the images in a post's HTML, without those that are no part of the text: avatars, emoji and counters.</summary>
internal static partial class ImageTags
{
    // Later ones are never the post's own image.
    private const int MostTags = 20;

    // Counters are one pixel large, and the buttons of social networks are a little larger.
    private const int LeastSize = 65;

    private static readonly string[] _otherClasses = ["emoji", "smiley", "avatar", "icon", "gravatar"];

    /// <summary>The images, in the order of the text.</summary>
    public static IEnumerable<StatedImage> In(string html)
    {
        foreach (Match tag in Tag().Matches(html).Take(MostTags))
        {
            var attributes = Attribute().Matches(tag.Value)
                .GroupBy(attribute => attribute.Groups["name"].Value.ToLowerInvariant(), StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => WebUtility.HtmlDecode(same.First().Groups["value"].Value.Trim('"', '\'')).Trim(), StringComparer.Ordinal);
            // Themes that load images late put a placeholder into "src".
            if ((attributes.GetValueOrDefault("data-orig-file") ?? attributes.GetValueOrDefault("data-src") ?? attributes.GetValueOrDefault("src")) is { Length: > 0 } address
                && !IsSmall(attributes.GetValueOrDefault("width")) && !IsSmall(attributes.GetValueOrDefault("height"))
                && !_otherClasses.Any(name => attributes.GetValueOrDefault("class")?.Contains(name, StringComparison.OrdinalIgnoreCase) == true))
                yield return new(address, attributes.GetValueOrDefault("alt"));
        }
    }

    private static bool IsSmall(string? size) => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels < LeastSize;

    [GeneratedRegex("<img[\\s/][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("[\\s\"'/](?<name>src|data-src|data-orig-file|alt|width|height|class)\\s*=\\s*(?<value>\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();
}
