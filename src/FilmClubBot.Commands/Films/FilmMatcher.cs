using System.Globalization;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>How well a film fits what was typed.</summary>
/// <param name="Film">The film.</param>
/// <param name="Score">0 to 100; <see cref="FilmMatcher.Exact"/> for the exact title.</param>
/// <param name="IsOther">Whether another film was typed: one with another year, numeral or part.</param>
public readonly record struct FilmMatch(Film Film, int Score, bool IsOther)
{
    /// <summary>Whether it is the very film that was typed, by its whole title; any other match is only near, and is asked about.</summary>
    public bool IsTitle => Score >= FilmMatcher.AllButYear && !IsOther;
}

/// <summary>Finds films by what people type: whole titles, beginnings, words from the middle, typing errors, a director's name.</summary>
public static class FilmMatcher
{
    /// <summary>The score of an exact title, and of nothing else.</summary>
    public const int Exact = 100;

    /// <summary>The score of the exact title, typed with a year that is not known for the film.</summary>
    public const int AllButYear = 95;

    /// <summary>The minimum score of a film whose title contains the typed text.</summary>
    public const int Contained = 75;

    /// <summary>The minimum score of a film that is suggested.</summary>
    private const int Worthwhile = 60;

    /// <summary>Films that fit, the best first; of equally good ones the shorter title, then the older film first.</summary>
    /// <param name="films">The films to search.</param>
    /// <param name="typed">A title or a part of it, with or without the year, or a link; typing errors are forgiven from three letters on.</param>
    public static IReadOnlyList<FilmMatch> Match(IReadOnlyList<Film> films, string typed)
    {
        var titled = FilmLink.ReadAfterTitle(typed);
        if ((titled?.Link ?? FilmLink.Read(typed)) is not { } link)
            return MatchTitle(films, typed);
        if (link.Id is { } id && FilmIndex.Of(films).With(id) is { } linked)
            return [new(linked, Exact, false)];
        if (titled is { Title: var title })
            return Remaining(MatchTitle(films, title), link.Id);
        return link.MayBeKnownTitle ? [.. MatchTitle(films, typed).Where(match => match.IsTitle)] : MatchWords(films, link);
    }

    // The words of an address are the film's title only if its year is there too: an address without one may be that of the film of another year.
    private static IReadOnlyList<FilmMatch> MatchWords(IReadOnlyList<Film> films, FilmLink link)
    {
        if (link.Label is not { } label)
            return [];
        // The number at the end of an address may belong to the title.
        var matches = link.Year is not null && MatchTitle(films, link.Whole!) is [{ IsTitle: true }, ..] whole ? whole : MatchTitle(films, label);
        return Remaining(
            [.. matches.Select(match => match.IsTitle && (link.Year is null || link.Year != match.Film.Year) ? match with { Score = AllButYear - 1 } : match)],
            link.Id);
    }

    // A film that has another id on that site is another one.
    private static IReadOnlyList<FilmMatch> Remaining(IReadOnlyList<FilmMatch> matches, ExternalFilmId? id) =>
        id is { } given ? [.. matches.Where(match => !match.Film.Ids.Contradict([given]))] : matches;

    private static IReadOnlyList<FilmMatch> MatchTitle(IReadOnlyList<Film> films, string typed)
    {
        var title = IndexedTitle.Of(typed);
        if (title.Folded.Length == 0)
            return [];
        var (stem, year) = WithoutYear(typed);
        return
        [
            .. FilmIndex.Of(films).Entries.Select(film => Best(Match(film, title), year is null ? default : MatchWithYear(film, stem, year.Value)))
                .Where(match => match.Score >= Worthwhile)
                .OrderByDescending(match => match.Score).ThenBy(match => match.Film.Title.Length).ThenBy(match => match.Film.Year ?? int.MaxValue),
        ];
    }

    /// <summary>The films whose whole title was typed: none, the one that was meant, or several that share it.</summary>
    /// <param name="matches">The result of <see cref="Match(IReadOnlyList{Film}, string)"/>.</param>
    public static IReadOnlyList<Film> Titled(IReadOnlyList<FilmMatch> matches)
    {
        List<FilmMatch> titled = [.. matches.Where(match => match.IsTitle)];
        // A film of that very year precedes one whose year nobody knows.
        return [.. titled.Where(match => match.Score == titled[0].Score).Select(match => match.Film)];
    }

    /// <summary>The year that was typed for a film whose year is not known; null where none was, or the film has one.</summary>
    /// <param name="matches">The result of <see cref="Match(IReadOnlyList{Film}, string)"/>.</param>
    /// <param name="typed">The title with the year.</param>
    public static int? UnknownYear(IReadOnlyList<FilmMatch> matches, string typed) =>
        matches is [{ Score: AllButYear }, ..] && WithoutYear(typed).Year is >= FilmYears.First and <= FilmYears.Last and var year ? year : null;

    private static FilmMatch Best(FilmMatch whole, FilmMatch withYear) =>
        withYear.Score > whole.Score || withYear.Score >= Worthwhile && whole.IsOther ? withYear : whole;

    // The best of the film's titles.
    private static FilmMatch Match(FilmIndex.Entry film, IndexedTitle typed)
    {
        FilmMatch best = default;
        foreach (var title in film.Titles)
        {
            var match = new FilmMatch(film.Film, Score(film, title, typed), !title.IsSame(typed) && title.Series.Contradicts(typed.Series));
            if (match.Score > best.Score || match.Score == best.Score && best.IsOther && !match.IsOther)
                best = match;
        }

        return best;
    }

    private static FilmMatch MatchWithYear(FilmIndex.Entry film, IndexedTitle stem, int year) => film.Film.Year switch
    {
        null => Match(film, stem) is var match ? match with { Score = Math.Min(AllButYear, match.Score) } : default,
        var known when known == year => Match(film, stem),
        _ => default,
    };

    private static int Score(FilmIndex.Entry film, IndexedTitle known, IndexedTitle text)
    {
        var typed = text.Folded;
        if (typed.Length == 0)
            return 0;
        var title = known.Folded;
        if (title == typed || known.IsSame(text))
            return Exact;
        // An incomplete year follows the title: "her (20" may become "Her (2013)".
        if (title.StartsWith(typed, StringComparison.Ordinal) || StartsWithYear(title, film.Film.Year, typed))
            return 90;
        if (HoldsWord(title, typed))
            return 80;
        if (typed.Length >= 3 && title.Contains(typed, StringComparison.Ordinal))
            return Contained;
        var byDirector = typed.Length >= 3 && film.Directors.Any(director => HoldsWord(director, typed)) ? 70 : 0;
        return Math.Max(byDirector, WithTypingErrors(title, typed));
    }

    private static bool StartsWithYear(string title, int? year, string typed) =>
        typed.Length > title.Length && typed[title.Length] == ' ' && typed.StartsWith(title, StringComparison.Ordinal)
        && (year?.ToString(CultureInfo.InvariantCulture) ?? "").AsSpan().StartsWith(typed.AsSpan(title.Length + 1));

    // Whether the other text contains the typed text after a space.
    private static bool HoldsWord(string text, string typed)
    {
        for (var at = text.IndexOf(typed, StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf(typed, at + 1, StringComparison.Ordinal) : -1)
        {
            if (at > 0 && text[at - 1] == ' ')
                return true;
        }

        return false;
    }

    // A typing error costs a short title more than a long one, so the minimum is lower for short ones. Scores stay below
    // Contained, so that a mistyped title never beats one that was typed correctly.
    private static int WithTypingErrors(string title, string typed)
    {
        if (typed.Length < 3 || typed.Length > FilmTitle.MaxLength)
            return 0;
        var bar = typed.Length <= 4 ? 66 : 75;
        // Two texts can be no more alike than the letters that they share allow; most films end here.
        var isAlike = AtMost(title, typed) >= bar;
        var whole = isAlike ? TextSimilarity.Ratio(title, typed) : 0;
        var beginning = title.Length > typed.Length + 2 && AtMost(title.AsSpan(0, typed.Length + 1), typed) - 5 >= bar ? TextSimilarity.Ratio(title[..(typed.Length + 1)], typed) - 5 : 0;
        var reordered = isAlike && typed.Contains(' ', StringComparison.Ordinal) ? TextSimilarity.RatioOfSortedWords(title, typed) : 0;
        var best = Math.Max(whole, Math.Max(beginning, reordered));
        return best < bar ? 0 : Math.Min(Contained - 1, Worthwhile + ((best - bar) / 2));
    }

    // An upper bound of TextSimilarity.Ratio from the counts of letters and digits alone.
    private static int AtMost(ReadOnlySpan<char> title, ReadOnlySpan<char> typed)
    {
        Span<int> counts = stackalloc int[64];
        counts.Clear();
        foreach (var letter in title)
            counts[letter & 63]++;
        var shared = 0;
        foreach (var letter in typed)
        {
            if (counts[letter & 63]-- > 0)
                shared++;
        }

        return (200 * shared + title.Length + typed.Length - 1) / (title.Length + typed.Length);
    }

    // Split before folding, because folding would remove the comma that distinguishes "Thing, The (1982)" from a title.
    private static (IndexedTitle Stem, int? Year) WithoutYear(string typed)
    {
        var text = typed.TrimEnd(' ', ')', ']');
        return text.Length > 5 && text[^5] is ' ' or '(' or '[' && int.TryParse(text.AsSpan(text.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (IndexedTitle.Of(text[..^5]), year)
            : (IndexedTitle.Of(""), null);
    }
}
