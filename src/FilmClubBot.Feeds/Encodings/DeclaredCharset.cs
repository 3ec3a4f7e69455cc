using System.Text;
using System.Text.RegularExpressions;

namespace FilmClubBot.Feeds.Encodings;

/// <summary>Reads the encoding that a file declares: in its XML declaration or in a page's <c>meta</c>.</summary>
internal static partial class DeclaredCharset
{
    // The HTML standard scans the first 1,024 bytes; pages with long comments above the head declare it later.
    private const int LookedAt = 4096;

    private static readonly EncodingProvider _codePages = CodePagesEncodingProvider.Instance;

    public static Encoding Windows1252 { get; } =
        _codePages.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The name as written, or null when the content is not markup or declares none.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, LookedAt)]);
        if (!head.AsSpan().TrimStart().StartsWith("<"))
            return null;
        var declaration = XmlDeclaration().Match(head);
        if (!declaration.Success)
            declaration = Meta().Match(head);
        return declaration.Success ? declaration.Groups["name"].Value : null;
    }

    /// <summary>The strict encoding of that name; null when there is none.</summary>
    public static Encoding? Find(string name)
    {
        var asked = name.ToLowerInvariant();

        // As in the HTML standard: Latin-1 in practice is windows-1252, and a declaration that is readable as ASCII cannot be UTF-16.
        if (asked is "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "windows-1252" or "cp1252")
            return Windows1252;
        if (asked.StartsWith("utf-16", StringComparison.Ordinal) || asked is "utf8" or "unicode" or "ucs-2")
            asked = "utf-8";
        // The standard maps these to supersets, which include the letters that authors used beyond the old sets.
        asked = asked switch { "gb2312" or "gbk" or "gb_2312-80" => "gb18030", "ks_c_5601-1987" or "ksc5601" => "euc-kr", "big5-hkscs" => "big5", _ => asked };
        if (CodePage().Match(asked) is { Success: true } page)
            asked = "windows-" + page.Groups["number"].Value is var windows && _codePages.GetEncoding(windows) is not null ? windows : "ibm" + page.Groups["number"].Value;
        try
        {
            return _codePages.GetEncoding(asked, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(asked, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]{1,40})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclaration();

    // Other systems' names of Microsoft's and IBM's code pages.
    [GeneratedRegex(@"^(?:cp|windows_|x-cp|ibm-)(?<number>[0-9]{3,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePage();

    [GeneratedRegex("""<meta\s[^>]*?charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9._:-]{1,40})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meta();
}
