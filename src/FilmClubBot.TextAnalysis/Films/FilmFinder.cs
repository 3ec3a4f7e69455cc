using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the films that a review is about, not those that it mentions in passing.</summary>
internal sealed class FilmFinder(Prose prose, Cast cast)
{
    private const double LowestScore = 4.5, LowestHeaded = 3.5;
    private const int MostFilms = 4;
    private const int MostHeaded = 6;
    private const int SomeTalk = 4, MuchTalk = 4, LongestUnnamed = 6, FewOthers = 2;

    private readonly bool _isOfFilms = FilmTalk.OfFilms(prose) >= SomeTalk;
    private readonly bool _isOfOneFilm = FilmTalk.OfOneFilm(prose) >= MuchTalk;
    private int _others;
    private int _secondSetOff;

    /// <summary>The reviewed films, the main one first.</summary>
    public List<FilmMention> Find()
    {
        var candidates = new TitleFinder(prose, cast).Find();
        _others = candidates.Count(candidate => candidate.Headline == 0 && candidate.SetOff + candidate.Introductions > 0 && candidate.Words.Count > 1);
        _secondSetOff = candidates.Select(candidate => candidate.SetOff).OrderDescending().Skip(1).FirstOrDefault();
        foreach (var candidate in candidates)
            candidate.Score = Score(candidate);
        var reviewed = Joined(Reviewed(candidates), candidates);
        var directors = new DirectorFinder(prose, cast);
        var years = new YearFinder(prose);
        return reviewed.ConvertAll(candidate => new FilmMention(
            candidate.Text,
            years.Find(candidate, reviewed.Count == 1),
            directors.Find(candidate, reviewed.Count == 1)));
    }

    private double Score(TitleCandidate candidate)
    {
        var score = candidate.Headline
            + (1.5 * Math.Min(candidate.Introductions, 3))
            + (0.5 * Math.Min(candidate.SetOff, 6))
            + (0.4 * Math.Min(candidate.Mentions.Count, 10))
            + (2 * candidate.Spread)
            + (candidate.FirstParagraph < 2 ? 1 : 0)
            + (candidate.Headings > 0 ? 1 : 0)
            + (candidate.Opens ? 1 : 0);
        if (LooksLikePerson(candidate))
            score -= 4;
        return score;
    }

    private bool LooksLikePerson(TitleCandidate candidate)
    {
        // A headline that is "Charlie Bell" names a film of that name, unless he is a real person.
        if (candidate.IsHeadline && _isOfFilms)
            return cast.IsReal(candidate.Text) && cast.TimesAlone(candidate.Words[^1]) >= 2;
        if (candidate.SetOff > 0 || candidate.Headline >= HeadlineTitles.Quoted)
            return false;
        if (candidate.Words.Count > 1 && candidate.Words.Count <= 3 && cast.IsReal(candidate.Text))
            return true;
        if (candidate.Words.Count is 2 or 3 && !English.StopWords.Contains(candidate.Words[0]) && cast.TimesAlone(candidate.Words[^1]) >= 2 && candidate.Introductions < 2)
            return true;
        return candidate.Personal * 4 > candidate.Mentions.Count || candidate.Words.Count == 1 && candidate.Introductions == 0 && cast.IsPartOfName(candidate.Words[0]);
    }

    private List<TitleCandidate> Reviewed(IReadOnlyCollection<TitleCandidate> candidates)
    {
        var ranked = candidates
            .Where(IsShown)
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.FirstParagraph)
            .ThenBy(candidate => candidate.Text, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count == 0)
            return [];

        var inHeadline = ranked.Where(candidate => candidate.Headline > 0).ToList();
        var headed = Headed(ranked);
        if (headed.Count > 1 && !inHeadline.Exists(film => film.Headings == 0 && headed.TrueForAll(other => film.Mentions.Count >= other.Mentions.Count)))
            return headed.Count > MostHeaded ? [] : headed;
        var chosen = inHeadline.Count > 0 ? inHeadline : ranked;
        var first = chosen.Find(film => IsWholeOf(film, chosen[0])) ?? chosen[0];
        var films = new List<TitleCandidate> { first };
        foreach (var candidate in chosen.Where(candidate => candidate != first))
        {
            var isEqual = inHeadline.Count > 0
                ? candidate.Mentions.Count > 0
                : candidate.Score >= first.Score * 0.7 && candidate.Mentions.Count >= 4 && candidate.Spread >= 0.3;
            if (isEqual && films.Count < MostFilms && !films.Exists(film => Overlaps(film, candidate)))
                films.Add(candidate);
        }

        return [.. films.OrderBy(film => film.FirstParagraph == int.MaxValue ? 0 : 1).ThenBy(film => Order(film, inHeadline.Count > 0)).ThenByDescending(film => film.Score)];
    }

    // "The Hobbit: The Desolation of Smaug", which the text calls by one part or the other: one film.
    private List<TitleCandidate> Joined(List<TitleCandidate> films, IReadOnlyCollection<TitleCandidate> candidates)
    {
        var whole = candidates.FirstOrDefault(candidate => candidate.IsHeadline && HeadlineTitles.PartsOf(candidate.Text).Length == 2);
        if (films.Count is 0 or > 2 || whole is null || films.Contains(whole))
            return films;
        var keys = HeadlineTitles.PartsOf(whole.Text).Select(FilmTitle.FoldWords).ToList();
        var parts = keys.ConvertAll(key => candidates.FirstOrDefault(candidate => FilmTitle.FoldWords(candidate.Text) == key));
        if (parts.Exists(part => part is null || part.Mentions.Count == 0 || cast.IsReal(part.Text)) || !films.TrueForAll(film => parts.Exists(part => Overlaps(part!, film))))
            return films;
        whole.Mentions.AddRange(films[0].Mentions);
        return [whole];
    }

    // Two or more films, each with its own heading: a round-up of a few reviews; with many films it is a list or a festival report.
    private static List<TitleCandidate> Headed(List<TitleCandidate> ranked) =>
        [.. ranked
            .Where(film => film.Headings > 0 && film.Mentions.Count > film.Headings && (film.Headline > 0 || film.Introductions > 0 || film.SetOff > film.Headings))
            .OrderBy(film => film.Mentions[0])];

    // "Life" is a part of "The Tree of Life", and the evidence for the whole title is at least as strong.
    private static bool IsWholeOf(TitleCandidate film, TitleCandidate part) =>
        film.Words.Count > part.Words.Count && Overlaps(film, part) && film.Headline >= part.Headline
        && film.Mentions.Count * 2 >= part.Mentions.Count && !HeadlineTitles.IsOwned(film.Text);

    // Films of one headline are in its order; otherwise the film with most evidence comes first.
    private int Order(TitleCandidate film, bool byHeadline) =>
        byHeadline ? WholeWords.IndexOf(prose.Title, film.Text) is var at && at >= 0 ? at : int.MaxValue : 0;

    // The headline is only the title: it is a film's if the text confirms it once, or speaks of one film throughout.
    private bool IsPlainTitle(TitleCandidate candidate)
    {
        if (!candidate.IsHeadline || LooksLikePerson(candidate) || FilmTalk.IsNews(prose, candidate.Mentions.Count > 0))
            return false;
        if (candidate.Mentions.Count > 0)
            return _isOfFilms && (candidate.SetOff + candidate.Introductions + candidate.Headings > 0 || candidate.Words.Count > 1 || IsCapitalisedInside(candidate));
        // "Review: Shane" is unambiguous, even if the text only says "the film".
        if (_isOfFilms && prose.TitleTokens.Any(token => token.Word == "review"))
            return true;
        return _isOfOneFilm && candidate.Words.Count <= LongestUnnamed && _others <= FewOthers;
    }

    private bool IsShown(TitleCandidate candidate)
    {
        if (candidate.IsHeadline && FilmTalk.ContainsNews(candidate.Words))
            return false;
        if (IsPlainTitle(candidate))
            return true;
        if (candidate.Score < (candidate.Headings > 0 && candidate.SetOff > 0 ? LowestHeaded : LowestScore) || candidate.Personal > 0 && candidate.Personal * 2 >= candidate.Mentions.Count)
            return false;
        if (candidate.Headline >= HeadlineTitles.Dated)
            return true;
        if (candidate.Mentions.Count == 0)
            return candidate.Headline >= HeadlineTitles.Quoted && prose.Body.Length < 400;
        if (candidate.Headline > 0)
            return candidate.SetOff + candidate.Introductions + candidate.Headings > 0 || IsCapitalisedInside(candidate) && !LooksLikePerson(candidate);
        // A film that is not in the headline must dominate the text: named early, often, and in several places.
        if (candidate.FirstParagraph == 0 && candidate.Mentions.Count == 2 && candidate.SetOff >= 2 && candidate.Introductions > 0)
            return true;
        if ((candidate.Opens || candidate.FirstParagraph < 2 && candidate.SetOff > _secondSetOff) && candidate.SetOff >= 3)
            return true;
        return candidate.Mentions.Count >= 3 && candidate.FirstParagraph <= Math.Max(1, prose.Paragraphs.Count / 3)
            && candidate.Spread >= 0.25 && candidate.Introductions + candidate.SetOff > 0;
    }

    private bool IsCapitalisedInside(TitleCandidate candidate) =>
        candidate.Mentions.Exists(at => !prose.OpensSentence(prose.Tokens[at])) && (candidate.Words.Count > 1 || candidate.Mentions.Count > 1);

    private static bool Overlaps(TitleCandidate film, TitleCandidate other)
    {
        var left = " " + FilmTitle.FoldWords(film.Text) + " ";
        var right = " " + FilmTitle.FoldWords(other.Text) + " ";
        return left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);
    }
}
