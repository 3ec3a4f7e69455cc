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
/// <param name="prose">The text.</param>
/// <param name="cast">Its people.</param>
/// <param name="words">The words of its language.</param>
internal sealed class SeenFilms(Prose prose, Cast cast, SubjectWords words)
{
    private const int Reach = 60, LongestSearched = 20_000, Most = 6, MostBetween = 2;

    private readonly Recognition _recognition = new(prose);
    private readonly Dictionary<int, TextSpan> _setOff = new SetOffSpans(prose).OfTitles.Where(span => span.Start <= LongestSearched + Reach).DistinctBy(span => span.Start).ToDictionary(span => span.Start);

    /// <summary>The films in the order of the text; empty if the text says of none, or of very many, that the author has seen them.</summary>
    /// <param name="candidates">The possible titles that something marks, with their mentions.</param>
    public List<TitleCandidate> Of(IReadOnlyCollection<TitleCandidate> candidates)
    {
        var films = new Dictionary<string, TitleCandidate>(StringComparer.Ordinal);
        foreach (var match in FilmTalk.OfAll.Seen.EnumerateMatches(prose.Body.AsSpan(0, Math.Min(prose.Body.Length, LongestSearched))))
        {
            var from = match.Index + match.Length;
            var isJoined = false;
            var end = prose.Sentences[prose.SentenceAt(from - 1)].End;
            while (TitleIn(from, Math.Min(end, from + Reach), isJoined) is var (title, after))
            {
                var key = FilmTitle.FoldWords(title);
                if (!cast.IsReal(title) && !films.ContainsKey(key))
                    films[key] = candidates.FirstOrDefault(candidate => FilmTitle.FoldWords(candidate.Text) == key) ?? new(title);
                if (!GoesOn(after))
                    break;
                (from, isJoined) = (after, true);
            }
        }

        var unmarked = films.Values.Except(candidates).ToList();
        foreach (var film in unmarked)
            (film.Renown, film.Known) = _recognition.Of(film.Text);
        new MentionCounter(prose, cast, words).Count(unmarked);
        return films.Count <= Most ? [.. films.Values.Where(film => film.Personal == 0)] : [];
    }

    // The first title there: set off, or widely known, of more than one word unless another film precedes it
    private (string Title, int End)? TitleIn(int from, int to, bool isJoined)
    {
        var runs = new KnownRuns(prose, _recognition);
        for (var i = prose.TokenFrom(from); i < prose.Tokens.Count && prose.Tokens[i].Start < to; i++)
        {
            var start = prose.Tokens[i].Start;
            if (SetOffAt(start) is { Length: > 0 and <= SetOffSpans.Longest } span
                && span.Of(prose.Body).Trim().TrimEnd('.', ',') is var title && TitleRules.CanBeTitle(title) && _recognition.Of(title).Renown != Renown.Unknown)
                return (title, span.End);
            if (runs.At(i, Renown.Word) is { } known && (isJoined || IsNext(from, start) && !_recognition.IsPlain(known.Title) || Tokeniser.Read(FilmTitle.FoldWords(known.Title)).Count > 1))
                return (known.Title, prose.Tokens[known.End - 1].End);
        }

        return null;
    }

    // What is set off there, perhaps from a mark before the word or after it
    private TextSpan? SetOffAt(int start) =>
        _setOff.TryGetValue(start, out var span) || _setOff.TryGetValue(start - 1, out span) || _setOff.TryGetValue(start + 1, out span) ? span : null;

    // "I saw Borat", "we watched the movie Borat"
    private bool IsNext(int from, int start) => prose.Body.AsSpan(from, start - from).TrimEnd().Count(' ') <= MostBetween;

    // "Amber Line and Night Ferry", "Amber Line (again), Night Ferry"
    private bool GoesOn(int after) =>
        Next.Match(prose.Body, after) is { Success: true } next && (next.Groups["word"] is { Success: true } word ? word.Value == "&" || prose.Language.Themes.Joiners.Contains(word.Value) : next.Groups["comma"].Success);

    private static Regex Next { get; } = Pattern.Of(@"\G[”""»*_]{0,2}(?: \([^()\n]{1,60}\))?(?<comma>,)? (?:(?<word>&|\p{Ll}+) )?(?=[“""«„*_]{0,2}[\p{Lu}\d])");
}
