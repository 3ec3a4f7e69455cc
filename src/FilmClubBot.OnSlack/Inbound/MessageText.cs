using System.Net;
using System.Text.RegularExpressions;

namespace FilmClubBot.OnSlack.Inbound;

/// <summary>A message's text without Slack's markup: Slack writes links, mentions and &amp;, &lt;, &gt; in its own syntax.</summary>
internal static partial class MessageText
{
    /// <summary>The text without markup.</summary>
    public static string Plain(string text) =>
        WebUtility.HtmlDecode(Reference.Replace(text, match => match.Groups["label"] is { Success: true } label ? label.Value : match.Groups["target"].Value));

    /// <summary>Decodes the three characters that Slack writes as entities: "Her &gt; Alien".</summary>
    public static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    // <https://example.org|label>, <@U1>, <#C1|reviews>, <!here>. A label may be empty: <#C1|>.
    [GeneratedRegex("<(?<target>[^<>|]*)(?:\\|(?<label>[^<>]+))?\\|?>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference { get; }
}
