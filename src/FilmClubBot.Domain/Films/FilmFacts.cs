namespace FilmClubBot.Domain.Films;

/// <summary>What a moderator, or a site that is asked, states about a film besides title, year and directors.</summary>
public sealed record FilmFacts
{
    /// <summary>The most entries of a list.</summary>
    public const int MaxEntries = 20;

    /// <summary>Longest entry of a list that is no title, and longest certificate, in UTF-16 units.</summary>
    public const int MaxEntryLength = 80;

    /// <summary>Nothing.</summary>
    public static readonly FilmFacts None = new();

    /// <summary>The title in the film's own language, where it is not the film's title here.</summary>
    public string? OriginalTitle { get; init; }

    /// <summary>Other titles by which the film is found, such as those of other countries.</summary>
    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    /// <summary>The countries of production, as written.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>The spoken languages, as written.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The age rating with its board, such as <c>FSK 12</c>.</summary>
    public string? Certificate { get; init; }

    /// <summary>The leading actors, the first first.</summary>
    public IReadOnlyList<string> Cast { get; init; } = [];

    /// <summary>The facts of a film that was the same as another: those that it lacks are the other's, and the other's titles are its own.</summary>
    /// <param name="other">The other film.</param>
    /// <param name="title">The film's own title, which is not repeated among the others.</param>
    public FilmFacts Completed(Film other, string title) => new()
    {
        OriginalTitle = OriginalTitle ?? other.Facts.OriginalTitle,
        OtherTitles = [.. OtherTitles.Append(other.Title).Concat(other.Facts.Titles).Where(one => one != title && one != (OriginalTitle ?? other.Facts.OriginalTitle)).Distinct(StringComparer.Ordinal).Take(MaxEntries)],
        Countries = Countries.Count > 0 ? Countries : other.Facts.Countries,
        Languages = Languages.Count > 0 ? Languages : other.Facts.Languages,
        Certificate = Certificate ?? other.Facts.Certificate,
        Cast = Cast.Count > 0 ? Cast : other.Facts.Cast,
    };

    /// <summary>Whether the same is stated.</summary>
    public bool IsSameAs(FilmFacts other) =>
        (OriginalTitle, Certificate) == (other.OriginalTitle, other.Certificate)
        && Lists.Zip(other.Lists).All(pair => pair.First.SequenceEqual(pair.Second, StringComparer.Ordinal));

    /// <summary>Every title besides the film's own.</summary>
    public IEnumerable<string> Titles => OriginalTitle is null ? OtherTitles : OtherTitles.Prepend(OriginalTitle);

    private IEnumerable<IReadOnlyList<string>> Lists => [OtherTitles, Countries, Languages, Cast];
}
