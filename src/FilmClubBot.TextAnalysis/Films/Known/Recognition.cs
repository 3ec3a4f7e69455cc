using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films.Known;

/// <summary>Recognises known films by their titles, and by what the text says of them.</summary>
/// <param name="prose">The review.</param>
internal sealed class Recognition(Prose prose)
{
    private const int LongestSearched = 20_000, ShortestSurname = 4, FewestWords = 2;

    private readonly Lazy<string> _folded = new(() => $" {FilmTitle.FoldWords(prose.Title)} . {FilmTitle.FoldWords(prose.Body[..Math.Min(prose.Body.Length, LongestSearched)])} ");
    private readonly Lazy<HashSet<string>> _capitals = new(() => prose.Tokens.Concat(prose.TitleTokens).Where(token => token.IsCapitalised).Select(token => token.Word).Distinct(StringComparer.Ordinal).Select(FilmTitle.FoldWords).ToHashSet(StringComparer.Ordinal));
    private readonly Lazy<HashSet<int>> _years = new(() => prose.Tokens.Select(token => ReleaseYear.Is(token.Word, out var year) ? year : 0).ToHashSet());

    /// <summary>How well a title is known, and which film it is, if the text says so or there is only one.</summary>
    public (Renown Renown, KnownFilm? Film) Of(string title)
    {
        var films = KnownFilms.Shipped.Titled(title);
        if (films.Count == 0)
            return (Renown.Unknown, null);
        var words = FilmTitle.FoldWords(title).Split(' ');
        if (words.All(word => char.IsDigit(word[0])))
            return (Renown.Unknown, null);
        var isWord = words.Count(word => !English.StopWords.Contains(word) && !prose.Language.FunctionWords.Contains(word) && !char.IsDigit(word[0])) < FewestWords;
        var directed = films.Where(film => film.Directors.Any(director => Names(director, words))).ToList();
        var dated = isWord ? [] : films.Where(film => NamesYear(film.Year)).ToList();
        var meant = directed.Intersect(dated).ToList() is { Count: > 0 } both ? both : directed.Count > 0 ? directed : dated;
        return (meant.Count > 0 ? Renown.Film : isWord ? Renown.Word : Renown.Title, (meant.Count > 0 ? meant : films) is [var only] ? only : null);
    }

    /// <summary>Whether a title of one word is a word of the text as well.</summary>
    public bool IsPlain(string title) => Tokeniser.Read(title) is [var only] && (prose.Uncapitalised.Contains(only.Word) || English.StopWords.Contains(only.Word) || prose.Language.FunctionWords.Contains(only.Word));

    // Whether the text names a person: in full, or by a surname that is no word and no part of the title
    private bool Names(string person, string[] title)
    {
        var folded = FilmTitle.FoldWords(person);
        if (folded.Length == 0)
            return false;
        if (_folded.Value.Contains($" {folded} ", StringComparison.Ordinal))
            return true;
        var surname = folded[(folded.LastIndexOf(' ') + 1)..];
        return surname.Length >= ShortestSurname && !title.Contains(surname) && _capitals.Value.Contains(surname) && !prose.Uncapitalised.Contains(surname);
    }

    // Of a film that was shown at festivals first, critics state the year of its release.
    private bool NamesYear(int year) => _years.Value.Contains(year) || prose.TitleTokens.Any(token => ReleaseYear.Is(token.Word, out var named) && Math.Abs(named - year) <= 1);
}
