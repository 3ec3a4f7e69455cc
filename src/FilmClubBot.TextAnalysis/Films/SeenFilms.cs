using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the films that a diary says were seen: "Last night we went to see Amber Line", "Today we watched Amber Line and Night Ferry".</summary>
internal static class SeenFilms
{
    private const int Reach = 60, LongestSearched = 20_000, Most = 6, MostBetween = 2;

    /// <summary>The films in the order of the text; empty if the text says of none, or of very many, that the author has seen them.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="cast">Its people.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="candidates">The possible titles that something marks, with their mentions.</param>
    public static List<TitleCandidate> Of(Prose prose, Cast cast, SubjectWords words, IReadOnlyCollection<TitleCandidate> candidates)
    {
        var recognition = new Recognition(prose);
        var setOff = new SetOffSpans(prose).OfTitles.ToList();
        var films = new Dictionary<string, TitleCandidate>(StringComparer.Ordinal);
        foreach (var match in FilmTalk.OfAll.Seen.EnumerateMatches(prose.Body.AsSpan(0, Math.Min(prose.Body.Length, LongestSearched))))
        {
            var from = match.Index + match.Length;
            var isJoined = false;
            var end = prose.Sentences[prose.SentenceAt(from - 1)].End;
            while (TitleIn(prose, recognition, setOff, from, Math.Min(end, from + Reach), isJoined) is var (title, after))
            {
                var key = FilmTitle.FoldWords(title);
                if (!cast.IsReal(title) && !films.ContainsKey(key))
                    films[key] = candidates.FirstOrDefault(candidate => FilmTitle.FoldWords(candidate.Text) == key) ?? new(title);
                // "Amber Line and Night Ferry", "Amber Line, Night Ferry"
                if (!Joined.IsMatch(prose.Body, after))
                    break;
                (from, isJoined) = (after, true);
            }
        }

        var unmarked = films.Values.Except(candidates).ToList();
        foreach (var film in unmarked)
            (film.Renown, film.Known) = recognition.Of(film.Text);
        new MentionCounter(prose, cast, words).Count(unmarked);
        return films.Count <= Most ? [.. films.Values.Where(film => film.Personal == 0)] : [];
    }

    // The first title there: set off, or widely known, of more than one word unless another film precedes it
    private static (string Title, int End)? TitleIn(Prose prose, Recognition recognition, List<TextSpan> setOff, int from, int to, bool isJoined)
    {
        for (var i = prose.TokenFrom(from); i < prose.Tokens.Count && prose.Tokens[i].Start < to; i++)
        {
            var start = prose.Tokens[i].Start;
            if (setOff.Find(span => Math.Abs(span.Start - start) <= 1) is { Length: > 0 and <= SetOffSpans.Longest } span
                && span.Of(prose.Body).Trim().TrimEnd('.', ',') is var title && TitleRules.CanBeTitle(title) && recognition.Of(title).Renown != Renown.Unknown)
                return (title, span.End);
            if (recognition.At(i, Renown.Word) is { } known && (isJoined || IsNext(prose, from, start) && !recognition.IsPlain(known.Title) || Tokeniser.Read(FilmTitle.FoldWords(known.Title)).Count > 1))
                return (known.Title, prose.Tokens[known.End - 1].End);
        }

        return null;
    }

    // "I saw Borat", "we watched the movie Borat"
    private static bool IsNext(Prose prose, int from, int start) => prose.Body.AsSpan(from, start - from).TrimEnd().Count(' ') <= MostBetween;

    private static Regex Joined { get; } = Pattern.Of(@"\G[”""»*_]{0,2}(?: \([^()\n]{1,60}\))?(?:,? (?:and|und|et|y|e|&) |, )(?=[“""«„*_]{0,2}[\p{Lu}\d])");
}
