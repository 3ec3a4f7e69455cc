using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the films that a review is of, not those that it mentions in passing.</summary>
internal sealed class FilmFinder(Prose prose, Cast cast)
{
    private const double LowestScore = 4.5;
    private const int MostFilms = 4;

    /// <summary>The films reviewed, the main one first.</summary>
    public List<FilmMention> Find()
    {
        var candidates = new TitleFinder(prose, cast).Find();
        foreach (var candidate in candidates)
            candidate.Score = Score(candidate);
        var reviewed = Reviewed(candidates);
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
            + (candidate.FirstParagraph < 2 ? 1 : 0);
        if (LooksLikePerson(candidate))
            score -= 4;
        return score;
    }

    private bool LooksLikePerson(TitleCandidate candidate)
    {
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
        var chosen = inHeadline.Count > 0 ? inHeadline : ranked;
        var first = chosen[0];
        var films = new List<TitleCandidate> { first };
        foreach (var candidate in chosen.Skip(1))
        {
            var isEqual = inHeadline.Count > 0
                ? candidate.Mentions.Count > 0
                : candidate.Score >= first.Score * 0.7 && candidate.Mentions.Count >= 4 && candidate.Spread >= 0.3;
            if (isEqual && films.Count < MostFilms && !films.Exists(film => Overlaps(film, candidate)))
                films.Add(candidate);
        }

        return [.. films.OrderBy(film => film.FirstParagraph == int.MaxValue ? 0 : 1).ThenBy(film => Order(film, inHeadline.Count > 0)).ThenByDescending(film => film.Score)];
    }

    // Films of one headline stand in its order; otherwise the one with most evidence stands first.
    private int Order(TitleCandidate film, bool byHeadline) =>
        byHeadline ? prose.Title.IndexOf(film.Text, StringComparison.OrdinalIgnoreCase) is var at && at >= 0 ? at : int.MaxValue : 0;

    private bool IsShown(TitleCandidate candidate)
    {
        if (candidate.Score < LowestScore || candidate.Personal > 0 && candidate.Personal * 2 >= candidate.Mentions.Count)
            return false;
        if (candidate.Headline >= HeadlineTitles.Dated)
            return true;
        if (candidate.Mentions.Count == 0)
            return candidate.Headline >= HeadlineTitles.Quoted && prose.Body.Length < 400;
        if (candidate.Headline > 0)
            return candidate.SetOff + candidate.Introductions > 0 || IsCapitalisedInside(candidate) && !LooksLikePerson(candidate);
        // Without the headline's word a film must carry the text: named early, often, and in several places.
        if (candidate.FirstParagraph == 0 && candidate.Mentions.Count == 2 && candidate.SetOff >= 2 && candidate.Introductions > 0)
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
