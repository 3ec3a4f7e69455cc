using System.Net;
using System.Text.RegularExpressions;

namespace FilmClubBot.OnSlack.Inbound;

/// <summary>A message's text as people read it: Slack sends links, mentions and &amp;, &lt;, &gt; in writing of its own.</summary>
internal static partial class MessageText
{
    /// <summary>The words alone.</summary>
    public static string Plain(string text) =>
        WebUtility.HtmlDecode(Reference.Replace(text, match => match.Groups["label"] is { Success: true } label ? label.Value : match.Groups["target"].Value));

    /// <summary>The three characters that Slack writes as entities, as they were typed: "Her &gt; Alien".</summary>
    public static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    // <https://example.org|label>, <@U1>, <#C1|reviews>, <!here>. A label may be empty: <#C1|>.
    [GeneratedRegex("<(?<target>[^<>|]*)(?:\\|(?<label>[^<>]+))?\\|?>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference { get; }
}
