using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Assigns the passages of a review of several films to the one film that each is about.</summary>
internal static class FilmPassages
{
    /// <summary>For each film the spans that are about it alone, in order; spans that are about several films, or none, are left out.</summary>
    /// <param name="prose">The review.</param>
    /// <param name="films">Its films.</param>
    /// <param name="heads">For each film the paragraph with which its section begins; empty if the review has no sections.</param>
    public static List<List<TextSpan>> Of(Prose prose, IReadOnlyList<TitleCandidate> films, IReadOnlyList<int> heads)
    {
        var passages = films.Select(_ => new List<TextSpan>()).ToList();
        if (films.Count < 2)
            return passages;
        var mentions = films.Select(film => film.Mentions.Select(at => prose.Tokens[at].Start).Order().ToArray()).ToList();
        int? current = null;
        for (var i = 0; i < prose.Paragraphs.Count; i++)
        {
            var paragraph = prose.Paragraphs[i];
            if (heads.Count > 0)
                current = heads.Contains(i) ? IndexOf(heads, i) : current;
            else
                current = Only(mentions, paragraph, out var several) ?? (several ? null : current);
            if (current is { } film)
                Add(passages[film], paragraph);
            else if (heads.Count == 0)
                AddSentences(prose, paragraph, mentions, passages, ref current);
        }

        return passages;
    }

    private static int IndexOf(IReadOnlyList<int> heads, int paragraph)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            if (heads[i] == paragraph)
                return i;
        }

        return 0;
    }

    // A paragraph that names several films: each sentence belongs to the film that it names, or to that of the one before it.
    private static void AddSentences(Prose prose, TextSpan paragraph, List<int[]> mentions, List<List<TextSpan>> passages, ref int? current)
    {
        int? film = null;
        for (var i = prose.SentenceAt(paragraph.Start); i < prose.Sentences.Count && prose.Sentences[i].Start < paragraph.End; i++)
        {
            var sentence = prose.Sentences[i];
            if (sentence.Start < paragraph.Start)
                continue;
            film = Only(mentions, sentence, out var several) ?? (several || SpeaksOfSeveral(prose, sentence) ? null : film);
            if (film is { } only)
                Add(passages[only], sentence);
        }

        current = film;
    }

    private static bool SpeaksOfSeveral(Prose prose, TextSpan sentence) => prose.TokensIn(sentence).Any(token => FilmTalk.OfAll.Several.Contains(token.Word));

    private static int? Only(List<int[]> mentions, TextSpan span, out bool several)
    {
        int? only = null;
        several = false;
        for (var film = 0; film < mentions.Count; film++)
        {
            var at = Array.BinarySearch(mentions[film], span.Start);
            at = at < 0 ? ~at : at;
            if (at >= mentions[film].Length || mentions[film][at] >= span.End)
                continue;
            several = only is not null;
            if (several)
                return null;
            only = film;
        }

        return only;
    }

    private static void Add(List<TextSpan> passages, TextSpan span)
    {
        if (passages.Count > 0 && span.Start - passages[^1].End <= 2)
            passages[^1] = new(passages[^1].Start, span.End);
        else
            passages.Add(span);
    }
}
