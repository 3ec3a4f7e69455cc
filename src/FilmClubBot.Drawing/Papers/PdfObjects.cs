using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FilmClubBot.Drawing.Papers;

/// <summary>The numbered objects of a PDF file by SkiaSharp, to be changed and written again (ISO 32000-1, 7.5).</summary>
internal sealed partial class PdfObjects
{
    private const int LongestTrailer = 1024, EntryLength = 20;

    // The version that PDF/UA-1 is based on, and bytes by which programs see that the file is not text.
    private static readonly byte[] _header = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];

    private readonly SortedDictionary<int, ReadOnlyMemory<byte>> _objects = [];
    private readonly string _entries;
    private int _size;

    /// <param name="file">A file by SkiaSharp, with a table of cross-references and without updates.</param>
    public PdfObjects(ReadOnlyMemory<byte> file)
    {
        var trailer = Trailer.Match(TextOf(file[Math.Max(0, file.Length - LongestTrailer)..]));
        if (!trailer.Success)
            throw new InvalidOperationException("The document has no trailer of the expected form.");
        (_entries, Root) = (trailer.Groups["entries"].Value, Number(trailer.Groups["root"].ValueSpan));
        var table = Number(trailer.Groups["table"].ValueSpan);
        var entries = TextOf(file[table..]);
        entries = entries[entries.IndexOf("0000000000", StringComparison.Ordinal)..entries.IndexOf("trailer", StringComparison.Ordinal)];
        _size = entries.Length / EntryLength;
        List<(int Number, int At)> places = [.. Enumerable.Range(1, _size - 1).Select(number => (number, Number(entries.AsSpan(number * EntryLength, 10)))).OrderBy(place => place.Item2)];
        foreach (var ((number, at), end) in places.Zip([.. places.Skip(1).Select(next => next.At), table]))
            _objects[number] = Content(file[at..end]);
    }

    /// <summary>The number of the catalogue.</summary>
    public int Root { get; }

    /// <summary>The text of a dictionary.</summary>
    public string Dictionary(int number) => TextOf(_objects[number]);

    /// <summary>Adds an object.</summary>
    /// <returns>Its number.</returns>
    public int Add(string content = "")
    {
        Set(_size, content);
        return _size++;
    }

    /// <summary>Adds a stream that is not compressed.</summary>
    /// <returns>Its number.</returns>
    public int AddStream(ReadOnlySpan<byte> content, string entries = "")
    {
        _objects[_size] = (byte[])[.. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {content.Length}>> stream\n")), .. content, .. "\nendstream"u8];
        return _size++;
    }

    /// <summary>Replaces an object.</summary>
    public void Set(int number, string content) => _objects[number] = Encoding.Latin1.GetBytes(content);

    /// <summary>Removes an object.</summary>
    public void Remove(int number) => _objects.Remove(number);

    /// <summary>The file.</summary>
    public byte[] Write()
    {
        using var file = new MemoryStream();
        file.Write(_header);
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_size}\n0000000000 65535 f \n"));
        for (var number = 1; number < _size; number++)
        {
            if (!_objects.TryGetValue(number, out var content))
            {
                table.Append("0000000000 00000 f \n");
                continue;
            }

            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n")));
            file.Write(content.Span);
            file.Write("\nendobj\n"u8);
        }

        var at = file.Length;
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<<{Size.Replace(_entries, string.Create(CultureInfo.InvariantCulture, $"/Size {_size}"))}>>\nstartxref\n{at}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return file.ToArray();
    }

    // What is between "12 0 obj" and "endobj".
    private static ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> whole)
    {
        var (start, end) = (whole.Span.IndexOf(" obj\n"u8), whole.Span.LastIndexOf("\nendobj"u8));
        return start < 0 || end < 0 ? throw new InvalidOperationException("The document has an object of another form than expected.") : whole[(start + " obj\n".Length)..end];
    }

    private static string TextOf(ReadOnlyMemory<byte> bytes) => Encoding.Latin1.GetString(bytes.Span);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"trailer\s*<<(?<entries>.*?/Root (?<root>[0-9]+) 0 R.*?)>>\s*startxref\s*(?<table>[0-9]+)\s*%%EOF\s*\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Trailer { get; }

    [GeneratedRegex("/Size [0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Size { get; }
}
