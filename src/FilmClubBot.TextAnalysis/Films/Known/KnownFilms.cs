using System.Globalization;
using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films.Known;

/// <summary>The widely known films, by their titles: what a reader of a review knows although the text does not say it.</summary>
/// <remarks>The entries are one string in the order of their folded titles, in which a title is found by halving: thousands of titles take no objects of their own.</remarks>
internal sealed class KnownFilms
{
    private const string Folder = "known/";
    private const int YearDigits = 4;

    private static readonly Lazy<KnownFilms> _shipped = new(Load);

    private readonly string _entries;
    private readonly int[] _starts;

    private KnownFilms(IReadOnlyCollection<string> entries)
    {
        _entries = string.Concat(entries.SelectMany(entry => new[] { entry, "\n" }));
        _starts = new int[entries.Count];
        var at = 0;
        foreach (var (i, entry) in entries.Index())
        {
            _starts[i] = at;
            at += entry.Length + 1;
        }
    }

    /// <summary>The films of the lists in this folder, which are read when the first review is.</summary>
    public static KnownFilms Shipped => _shipped.Value;

    /// <summary>Reads lists of films; their form is described in this folder's README.</summary>
    /// <exception cref="FormatException">A line has another form; the message contains it.</exception>
    public static KnownFilms Parse(IEnumerable<string> lines) =>
        new([.. lines.Where(line => line.Length > 0 && line[0] != '#').SelectMany(EntriesOf).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal)]);

    /// <summary>The known films of a title, without regard to case, accents, punctuation and a leading article; empty for most words.</summary>
    public IReadOnlyList<KnownFilm> Titled(string title)
    {
        var key = FilmTitle.Fold(title);
        var films = new List<KnownFilm>();
        for (var at = From(key); at < _starts.Length && key.Length > 0 && TitleAt(at).SequenceEqual(key); at++)
            films.Add(FilmAt(at));
        return films;
    }

    // Index of the first title that does not precede a key.
    private int From(ReadOnlySpan<char> key)
    {
        var low = 0;
        var high = _starts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (TitleAt(middle).SequenceCompareTo(key) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private ReadOnlySpan<char> TitleAt(int entry)
    {
        var rest = _entries.AsSpan(_starts[entry]);
        return rest[..rest.IndexOf('\t')];
    }

    private KnownFilm FilmAt(int entry)
    {
        var facts = _entries.AsSpan(_starts[entry] + TitleAt(entry).Length + 1);
        facts = facts[..facts.IndexOf('\n')];
        return new(int.Parse(facts[..YearDigits], NumberStyles.None, CultureInfo.InvariantCulture), facts[YearDigits..].Trim('\t').ToString().Split(" & "));
    }

    // "Ilse Roth & Tom Hay: Amber Line 2019 = Bernsteinlinie; Night Ferry 2021"
    private static IEnumerable<string> EntriesOf(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 1)
            throw new FormatException($"A line of the known films names no director: {line}");
        foreach (var film in line[(colon + 2)..].Split("; "))
        {
            var names = film.Split(" = ");
            var title = names[0].TrimEnd();
            var space = title.LastIndexOf(' ');
            if (space < 1 || !ReleaseYear.Is(title[(space + 1)..], out _))
                throw new FormatException($"A known film has no year: {film}");
            foreach (var name in names.Skip(1).Prepend(title[..space]))
                yield return $"{FilmTitle.Fold(name)}\t{title[(space + 1)..]}\t{line[..colon]}";
        }
    }

    private static KnownFilms Load()
    {
        var assembly = typeof(KnownFilms).Assembly;
        return Parse(assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).SelectMany(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd().Split('\n');
        }));
    }
}
