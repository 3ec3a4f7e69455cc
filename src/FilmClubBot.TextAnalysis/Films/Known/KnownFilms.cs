using System.Globalization;
using System.Text;
using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films.Known;

/// <summary>The widely known films, by their titles: what a reader of a review knows although the text does not say it.</summary>
/// <remarks>The list is kept as the bytes of its file, whose lines are in order, and a title is found by halving: no line is read in advance.</remarks>
internal sealed class KnownFilms
{
    private const int YearDigits = 4;
    private const byte Tab = (byte)'\t', LineEnd = (byte)'\n';

    private static readonly Lazy<KnownFilms> _shipped = new(() => new(CompressedList.Read("films")));

    private readonly byte[] _lines;

    private KnownFilms(byte[] lines) => _lines = lines;

    /// <summary>The films of <c>films.tsv</c>, which is loaded when the first review is read.</summary>
    public static KnownFilms Shipped => _shipped.Value;

    /// <summary>Takes a list of films; its form is described in this folder's README.</summary>
    /// <exception cref="FormatException">A line has another form, or is out of order; the message contains it.</exception>
    public static KnownFilms Parse(string list)
    {
        var last = "";
        foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('\t') is not [var title, var year, { Length: > 0 }])
                throw new FormatException($"A known film is a title, a year and directors, with tabs between them: {line}");
            if (!ReleaseYear.Is(year, out _))
                throw new FormatException($"A known film has no year: {line}");
            if (FilmTitle.FoldWords(title) is var folded && folded != title)
                throw new FormatException($"The title of a known film is written \"{folded}\": {line}");
            if (Compare(last, line) >= 0)
                throw new FormatException($"The known films are sorted by their bytes, and this one is after \"{last}\": {line}");
            last = line;
        }

        return new(Encoding.UTF8.GetBytes(list));
    }

    /// <summary>The known films of a title, without regard to case, accents, punctuation and a leading article; empty for most words.</summary>
    public IReadOnlyList<KnownFilm> Titled(string title)
    {
        var key = Encoding.UTF8.GetBytes(FilmTitle.Fold(title));
        if (key.Length == 0)
            return [];
        var films = new List<KnownFilm>();
        for (var at = From(key); at < _lines.Length && TitleAt(at).SequenceEqual(key); at = AfterLine(at))
            films.Add(FilmAt(at));
        return films;
    }

    private static int Compare(string left, string right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

    // Where the first line begins whose title does not precede a key.
    private int From(ReadOnlySpan<byte> key)
    {
        var low = 0;
        var high = _lines.Length;
        while (low < high)
        {
            var line = _lines.AsSpan(0, low + (high - low) / 2).LastIndexOf(LineEnd) is var end && end >= low ? end + 1 : low;
            if (TitleAt(line).SequenceCompareTo(key) < 0)
                low = AfterLine(line);
            else
                high = line;
        }

        return low;
    }

    private int AfterLine(int line) => _lines.AsSpan(line).IndexOf(LineEnd) is >= 0 and var length ? line + length + 1 : _lines.Length;

    private ReadOnlySpan<byte> TitleAt(int line)
    {
        var rest = _lines.AsSpan(line);
        return rest[..rest.IndexOf(Tab)];
    }

    private KnownFilm FilmAt(int line)
    {
        var facts = _lines.AsSpan(line + TitleAt(line).Length + 1);
        facts = facts[..(facts.IndexOf(LineEnd) is >= 0 and var end ? end : facts.Length)];
        return new(int.Parse(facts[..YearDigits], NumberStyles.None, CultureInfo.InvariantCulture), Encoding.UTF8.GetString(facts[(YearDigits + 1)..]).Split(" & "));
    }
}
