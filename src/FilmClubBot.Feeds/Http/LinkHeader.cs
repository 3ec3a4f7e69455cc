using System.Text.RegularExpressions;

namespace FilmClubBot.Feeds.Http;

/// <summary>Reads <c>Link: &lt;address&gt;; rel="hub"</c> (RFC 8288).</summary>
internal static partial class LinkHeader
{
    private const int MaxLength = 8_000;

    public static IReadOnlyList<HeadLink> Read(IEnumerable<string> values, Uri within) =>
    [
        .. from value in values
           where value.Length <= MaxLength
           from Match link in Link().Matches(value)
           let relation = Relation().Match(link.Groups["parameters"].Value)
           where relation.Success
           from one in relation.Groups["relation"].Value.Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let target = Uri.TryCreate(within, link.Groups["target"].Value.Trim(), out var absolute) ? absolute : null
           where target is { Scheme: "http" or "https" }
           select new HeadLink(one.ToLowerInvariant(), target),
    ];

    [GeneratedRegex("""<(?<target>[^<>]*)>(?<parameters>(?:\s*;\s*[^\s=;,"]+\s*(?:=\s*(?:"[^"]*"|[^\s",;]*))?)*)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(""";\s*rel\s*=\s*(?<relation>"[^"]*"|[^\s",;]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Relation();
}
