using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.Feeds.Headers;

namespace FilmClubBot.Feeds.Markup;

/// <summary>
/// Removes the code of static site generators from a post: Liquid's and Jinja's tags, outputs and comments, Hugo's shortcodes, and
/// kramdown's attributes. An output of what the header states (<c>{{ page.director }}</c>) is replaced by it.
/// </summary>
internal sealed partial class TemplateCode
{
    // A longer stretch between the marks is not one tag but text with a stray mark.
    private const int LongestTag = 4_000;

    private readonly string _text;
    private readonly HeaderFields _fields;
    private readonly StringBuilder _prose;
    private readonly Dictionary<string, int> _nextEnds = new(StringComparer.Ordinal);
    private int _at;

    private TemplateCode(string text, HeaderFields fields)
    {
        _text = text;
        _fields = fields;
        _prose = new(text.Length);
    }

    /// <summary>The text without code, in linear time.</summary>
    public static string Remove(string text, HeaderFields fields) =>
        text.Contains('{', StringComparison.Ordinal) ? new TemplateCode(text, fields).Remove() : text;

    private string Remove()
    {
        while (_at < _text.Length)
        {
            var brace = _text.IndexOf('{', _at);
            if (brace < 0)
                break;
            _prose.Append(_text, _at, brace - _at);
            _at = brace;
            if (!Skip())
                _prose.Append(_text[_at++]);
        }

        return _prose.Append(_text, _at, _text.Length - _at).ToString();
    }

    private bool Skip() => _text.AsSpan(_at) switch
    {
        ['{', '%', ..] => SkipTag(),
        ['{', '{', ..] => SkipOutput(),
        ['{', '#', ..] => SkipTo("#}") || SkipAttributes(),
        ['{', ':', ..] => SkipAttributes(),
        _ => false,
    };

    private bool SkipTag()
    {
        var start = _at;
        if (!SkipTo("%}"))
            return false;
        var name = TagName.Match(_text.AsSpan(start, Math.Min(_at - start, 60)).ToString()).Groups["name"].Value;
        switch (name)
        {
            case "comment" when NextEnd("endcomment") is >= 0 and var end:
                _at = end + "endcomment".Length;
                SkipTo("%}");
                break;
            case "raw" or "verbatim" when NextEnd("{% end" + name) is >= 0 and var end:
                _prose.Append(_text, _at, end - _at);
                _at = end;
                SkipTo("%}");
                break;
        }

        return true;
    }

    // Liquid's {{ page.director | upcase }}, and Hugo's {{< figure >}}, {{% notice %}}, {{/* a comment */}}.
    private bool SkipOutput()
    {
        var start = _at;
        if (!SkipTo(_text.AsSpan(start).StartsWith("{{/*") ? "*/}}" : "}}"))
            return false;
        var output = PageOutput.Match(_text[start.._at]);
        if (output.Success)
            _prose.Append(_fields.First(HeaderFields.Key(output.Groups["key"].Value)));
        return true;
    }

    // kramdown's {: .notice}, {:.small}, {#section}, {::nomarkdown}, {:/}; {::comment} with all that it encloses.
    private bool SkipAttributes()
    {
        var attributes = Attributes.Match(_text, _at, Math.Min(_text.Length - _at, 300));
        if (!attributes.Success)
            return false;
        _at += attributes.Length;
        if (attributes.Value.StartsWith("{::comment", StringComparison.Ordinal) && !attributes.Value.EndsWith("/}", StringComparison.Ordinal) && NextEnd("{:/") is >= 0 and var end)
        {
            _at = end;
            SkipTo("}");
        }

        return true;
    }

    private bool SkipTo(string end)
    {
        if (NextEnd(end) is not (>= 0 and var found) || found - _at > LongestTag)
            return false;
        _at = found + end.Length;
        return true;
    }

    // The next end mark from here on; remembered, so that many stray marks do not search the text again and again.
    private int NextEnd(string end)
    {
        if (!_nextEnds.TryGetValue(end, out var next) || next >= 0 && next < _at)
            _nextEnds[end] = next = _text.IndexOf(end, _at, StringComparison.Ordinal);
        return next;
    }

    [GeneratedRegex(@"^\{%-?\s*(?<name>[a-z]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TagName { get; }

    [GeneratedRegex(@"^\{\{-?\s*(?:page|post)\.(?<key>[\w-]{1,60})\s*(?:\|[^{}]*)?\}\}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PageOutput { get; }

    [GeneratedRegex(@"^\{(?::[:/]?[^{}\n]{0,250}|#[\w-]{1,100})\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Attributes { get; }
}
