using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Themes;

/// <summary>The themes that reviews find in films.</summary>
public interface IThemes
{
    /// <summary>The themes of a film by all its visible reviews, the surest first; hidden themes are left out.</summary>
    Task<IReadOnlyList<FilmTheme>> OfFilm(FilmId film, CancellationToken cancellationToken);

    /// <summary>The same themes, to be shown together: those on the page have one passage each (<see cref="FilmTheme.OneOfEach"/>), and the others none. No other text is read.</summary>
    /// <param name="film">The film.</param>
    /// <param name="page">Chooses those on the page; it is given all of them without evidence.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<FilmTheme>> Cited(FilmId film, Func<IReadOnlyList<FilmTheme>, IEnumerable<FilmTheme>> page, CancellationToken cancellationToken);

    /// <summary>The names of the same themes in the same order, for which no text is read.</summary>
    Task<IReadOnlyList<string>> NamesOf(FilmId film, CancellationToken cancellationToken);

    /// <summary>Every theme that some film shows, with how many films show it, the most shared first.</summary>
    Task<IReadOnlyList<SharedTheme>> List(CancellationToken cancellationToken);

    /// <summary>The names of the themes of every film that shows one, by name, without their evidence.</summary>
    Task<IReadOnlyDictionary<FilmId, IReadOnlyList<string>>> Names(CancellationToken cancellationToken);

    /// <summary>The films that show a theme, the surest first, each with its evidence.</summary>
    /// <param name="theme">A theme's name, compared without case and accents.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<(Film Film, FilmTheme Theme)>> FilmsWith(string theme, CancellationToken cancellationToken);

    /// <summary>Stores a moderator's decision on a theme of a film; it is preserved when reviews are read again.</summary>
    /// <param name="film">The film.</param>
    /// <param name="theme">The theme's name.</param>
    /// <param name="ruling">The decision.</param>
    /// <param name="evidence">For an added theme, a passage that shows it.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The decision that it replaced; null when there was none.</returns>
    Task<RuledTheme?> Rule(FilmId film, string theme, ThemeRuling ruling, Passage? evidence, CancellationToken cancellationToken);

    /// <summary>The moderators' decisions on themes of a film.</summary>
    Task<IReadOnlyList<RuledTheme>> Rulings(FilmId film, CancellationToken cancellationToken);

    /// <summary>Withdraws the moderators' decision on a theme of a film.</summary>
    /// <returns>The decision; null when there was none.</returns>
    Task<RuledTheme?> Withdraw(FilmId film, string theme, CancellationToken cancellationToken);

    /// <summary>The passage of a film's visible reviews that contains the words, ignoring quotation marks, case and spacing; null when none does.</summary>
    Task<Passage?> Locate(FilmId film, string words, CancellationToken cancellationToken);
}

/// <summary>A moderator's decision on a theme of a film.</summary>
public enum ThemeRuling
{
    /// <summary>It is right: shown first.</summary>
    Confirmed,

    /// <summary>It is wrong: not shown.</summary>
    Hidden,

    /// <summary>A moderator found it where the reader had not.</summary>
    Added,
}

/// <summary>A moderator's decision on a theme of a film.</summary>
/// <param name="Name">The theme's name, lower case.</param>
/// <param name="Ruling">The decision.</param>
/// <param name="Evidence">For an added theme, the words that show it; none for another.</param>
public sealed record RuledTheme(string Name, ThemeRuling Ruling, IReadOnlyList<string> Evidence);

/// <summary>A theme of a film, combined from its reviews.</summary>
/// <param name="Name">The theme's name, lower case.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reviews">How many of the film's reviews show it.</param>
/// <param name="OfReviews">How many visible reviews the film has.</param>
/// <param name="Evidence">One to three passages, the best first; none where they were not asked for.</param>
/// <param name="Ruling">A moderator's decision; null when there is none.</param>
public sealed record FilmTheme(
    string Name,
    double Confidence,
    int Reviews,
    int OfReviews,
    IReadOnlyList<Passage> Evidence,
    ThemeRuling? Ruling)
{
    private const double Clear = 0.5;

    /// <summary>Whether the reviews show it clearly, or a moderator decided so; otherwise they only hint at it, and every second hint is wrong.</summary>
    public bool IsClear => Ruling is not null || Confidence >= Clear;

    /// <summary>The themes to show of a film: the clear ones; all, where the reviews only hint.</summary>
    public static IReadOnlyList<FilmTheme> Shown(IReadOnlyList<FilmTheme> themes) => themes.Any(theme => theme.IsClear) ? [.. themes.Where(theme => theme.IsClear)] : themes;

    /// <summary>One passage of each theme: a sentence often shows several, so each theme gets its best one that no theme before it has, where there is one.</summary>
    /// <param name="evidence">The passages of each theme, the best first; may be empty.</param>
    /// <returns>One or none of each.</returns>
    public static IReadOnlyList<IReadOnlyList<T>> OneOfEach<T>(IEnumerable<IReadOnlyList<T>> evidence)
    {
        HashSet<T> taken = [];
        List<IReadOnlyList<T>> chosen = [];
        foreach (var passages in evidence)
        {
            T[] one = [.. passages.OrderBy(taken.Contains).Take(1)];
            taken.UnionWith(one);
            chosen.Add(one);
        }

        return chosen;
    }
}

/// <summary>A theme and how many films show it.</summary>
public sealed record SharedTheme(string Name, int Films);
