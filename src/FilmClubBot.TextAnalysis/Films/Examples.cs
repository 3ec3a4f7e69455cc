using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Recognises an essay, whose films are examples.</summary>
internal static class Examples
{
    // So many titles may be examples.
    private const int ManyFilms = 6;

    /// <summary>Whether a text has many titles, none of which it mentions as often as all others together, and speaks of films rather than of one.</summary>
    public static bool AreAll(Prose prose, SubjectWords words, IReadOnlyCollection<TitleCandidate> candidates, Func<TitleCandidate, bool> isPerson)
    {
        var mentions = candidates
            .Where(candidate => candidate.Introductions + candidate.Headings > 0 || candidate.SetOff > 0 && TitleRules.IsTitleCased(candidate.Text))
            .Where(candidate => !isPerson(candidate))
            .Select(candidate => candidate.Mentions.Count)
            .ToList();
        return mentions.Count >= ManyFilms && mentions.Max() * 2 < mentions.Sum()
            && prose.Tokens.Count(token => words.IsPluralFilms(token.Word)) >= prose.Tokens.Count(token => words.IsFilmNoun(token.Word));
    }
}
