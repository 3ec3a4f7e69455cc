using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FilmClubBot.Drawing.Papers;

/// <summary>States a document's language, which SkiaSharp cannot, by an incremental update (ISO 32000-1, 7.5.6): the catalogue is written again behind the file.</summary>
internal static partial class PdfLanguage
{
    private const int LongestTrailer = 1024, EntryLength = 20;

    /// <summary>The same file with its language, and with its title in the window's title bar instead of the file's name.</summary>
    /// <param name="file">A file by SkiaSharp, with a table of cross-references and without updates.</param>
    /// <param name="language">The language (BCP 47).</param>
    public static byte[] State(byte[] file, string language)
    {
        var trailer = Trailer.Match(Encoding.Latin1.GetString(file, Math.Max(0, file.Length - LongestTrailer), Math.Min(LongestTrailer, file.Length)));
        if (!trailer.Success || !Language.IsMatch(language))
            throw new InvalidOperationException($"A document in \"{language}\" has no trailer of the expected form, or no language.");
        var (root, table) = (Number(trailer.Groups["root"]), Number(trailer.Groups["table"]));
        var catalogue = Catalogue(file, root, table);
        var update = string.Create(CultureInfo.InvariantCulture, $"\n{root} 0 obj\n{catalogue[..^2]}\n/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>>>\nendobj\n");
        var end = string.Create(
            CultureInfo.InvariantCulture,
            $"xref\n{root} 1\n{file.Length + 1:0000000000} 00000 n \ntrailer\n<<{trailer.Groups["entries"].Value}\n/Prev {table}>>\nstartxref\n{file.Length + update.Length}\n%%EOF\n");
        return [.. file, .. Encoding.Latin1.GetBytes(update + end)];
    }

    // The dictionary of the catalogue, which the table of cross-references leads to.
    private static string Catalogue(byte[] file, int root, int table)
    {
        var entries = Encoding.Latin1.GetString(file, table, file.Length - table);
        var first = entries.IndexOf("0000000000", StringComparison.Ordinal);
        var at = int.Parse(entries.AsSpan(first + (root * EntryLength), 10), NumberStyles.None, CultureInfo.InvariantCulture);
        var text = Encoding.Latin1.GetString(file, at, table - at);
        return text[text.IndexOf("<<", StringComparison.Ordinal)..text.IndexOf("endobj", StringComparison.Ordinal)].TrimEnd();
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"trailer\s*<<(?<entries>.*?/Root (?<root>[0-9]+) 0 R.*?)>>\s*startxref\s*(?<table>[0-9]+)\s*%%EOF\s*\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Trailer { get; }

    [GeneratedRegex(@"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Language { get; }
}
