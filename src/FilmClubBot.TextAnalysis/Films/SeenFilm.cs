using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the one film that a diary says was seen: "Last night we went to see Amber Line".</summary>
internal static class SeenFilm
{
    private const int Reach = 60, LongestSearched = 20_000;

    /// <summary>The film; null if the text says of none, or of several, that the author has seen them.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="cast">Its people.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="candidates">The possible titles that something marks, with their mentions.</param>
    public static TitleCandidate? Of(Prose prose, Cast cast, SubjectWords words, IReadOnlyCollection<TitleCandidate> candidates)
    {
        var recognition = new Recognition(prose);
        var setOff = new SetOffSpans(prose).OfTitles.ToList();
        TitleCandidate? film = null;
        foreach (var match in FilmTalk.OfAll.Seen.EnumerateMatches(prose.Body.AsSpan(0, Math.Min(prose.Body.Length, LongestSearched))))
        {
            var from = match.Index + match.Length;
            var to = Math.Min(prose.Sentences[prose.SentenceAt(from - 1)].End, from + Reach);
            if (TitleIn(prose, recognition, setOff, from, to) is not { } title || cast.IsReal(title))
                continue;
            if (film is not null && FilmTitle.FoldWords(film.Text) != FilmTitle.FoldWords(title))
                return null;
            film ??= candidates.FirstOrDefault(candidate => FilmTitle.FoldWords(candidate.Text) == FilmTitle.FoldWords(title)) ?? new(title);
        }

        if (film is not null && !candidates.Contains(film))
        {
            (film.Renown, film.Known) = recognition.Of(film.Text);
            new MentionCounter(prose, cast, words).Count([film]);
        }

        return film is { Personal: 0 } ? film : null;
    }

    // The first title there: set off, or widely known
    private static string? TitleIn(Prose prose, Recognition recognition, List<TextSpan> setOff, int from, int to)
    {
        for (var i = prose.TokenFrom(from); i < prose.Tokens.Count && prose.Tokens[i].Start < to; i++)
        {
            var start = prose.Tokens[i].Start;
            if (setOff.Find(span => Math.Abs(span.Start - start) <= 1) is { Length: > 0 and <= SetOffSpans.Longest } span
                && span.Of(prose.Body).Trim().TrimEnd('.', ',') is var title && TitleRules.CanBeTitle(title) && recognition.Of(title).Renown != Renown.Unknown)
                return title;
            if (recognition.At(i, Renown.Word) is { } known && Tokeniser.Read(FilmTitle.FoldWords(known.Title)).Count > 1)
                return known.Title;
        }

        return null;
    }
}
