using System.Collections.Frozen;
using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Recognises a headline that is one title although it has separators: "Night Ferry: Homecoming — Part 2".</summary>
internal static class OneTitle
{
    private const int ShortestSentence = 8;

    private static readonly FrozenSet<string> _parts = English.Set("part parts chapter chapters volume vol book episode movement act teil kapitel folge partie chapitre parte capítulo ltd inc co jr");

    /// <summary>The candidate of the whole headline, if it is one title rather than a title and other words; otherwise null.</summary>
    /// <param name="headline">The headline.</param>
    /// <param name="candidates">All candidates, by their folded words.</param>
    /// <param name="isPerson">Whether a candidate is a person, and so no part of a title.</param>
    /// <param name="isCharacter">Whether a name is a character's.</param>
    public static TitleCandidate? Of(HeadlineTitles headline, IReadOnlyCollection<TitleCandidate> candidates, Func<TitleCandidate, bool> isPerson, Func<string, bool> isCharacter)
    {
        var key = FilmTitle.FoldWords(headline.Undated);
        var whole = candidates.FirstOrDefault(candidate => FilmTitle.FoldWords(candidate.Text) == key);
        if (whole is null || whole.Headline == 0)
            return null;
        if (whole.IsKnown)
            return whole;
        // "Amber Line — The Long Night", "Tom and Ilse's Endless Summer": the text repeats them with the separator, or with the character.
        if (whole.Mentions.Count > 0 && (headline.Segments.Count > 1 || HeadlineTitles.OwnersOf(whole.Text).Any(isCharacter)))
            return whole;
        if (headline.Segments.Any(HeadlineTitles.IsOwned))
            return null;
        var parts = PartsOf(whole, candidates).ToList();
        var segments = headline.PartsOfWhole.Select(FilmTitle.FoldWords).ToHashSet(StringComparer.Ordinal);
        if (segments.Count > 1 && parts.Exists(part => segments.Contains(FilmTitle.FoldWords(part.Text)) && isPerson(part)) || parts.Count(part => segments.Contains(FilmTitle.FoldWords(part.Text)) && IsFilm(part)) > 1)
            return null;
        if (parts.Count == 0)
            return null;
        // A known film and words on it, or two films
        if (whole.Mentions.Count == 0 && !headline.IsSubtitled && !whole.Text.Contains('(', StringComparison.Ordinal) && parts.Exists(part => part.IsKnown && segments.Contains(FilmTitle.FoldWords(part.Text)) && !IsNumbered(whole, part)))
            return null;
        if (whole.Mentions.Count > 0)
            return whole;
        if (headline.Segments.Count == 1 && parts.Exists(part => headline.Quotes(part.Text) && !headline.Quotes(whole.Text) || IsWordsOn(whole, part) && !isPerson(part)))
            return null;
        if (parts.Exists(part => IsSentenceOn(whole, part) && (part.IsKnown || !isPerson(part))))
            return null;
        // The text calls the film by a part of the headline: the rest is no title.
        if (headline.IsFramed || parts.Exists(part => IsObject(whole, part)) || parts.Exists(part => !IsNumbered(whole, part) && !IsPartLabel(FilmTitle.FoldWords(part.Text)) && (part.Opens || part.Marks >= (headline.Segments.Count > 1 ? 1 : 2))) && !IsCovered(headline, candidates))
            return null;
        return headline.Segments.Count == 1 ? TitleRules.IsTitleCased(whole.Text) ? whole : null
            : IsCovered(headline, candidates) || headline.IsSubtitled ? whole : null;
    }

    /// <summary>The candidates that are parts of a whole title, the whole itself left out.</summary>
    public static IEnumerable<TitleCandidate> PartsOf(TitleCandidate whole, IEnumerable<TitleCandidate> candidates)
    {
        var folded = " " + FilmTitle.FoldWords(whole.Text) + " ";
        return candidates.Where(candidate => candidate != whole && folded.Contains(" " + FilmTitle.FoldWords(candidate.Text) + " ", StringComparison.Ordinal));
    }

    /// <summary>Whether a headline is a sentence on the film of one of its parts, which the text names and the headline as a whole never: "Amber Line Explores What a Ferry Means to an Island".</summary>
    public static bool IsSentenceOn(TitleCandidate whole, TitleCandidate part) =>
        whole is { Mentions.Count: 0, IsKnown: false, Words.Count: >= ShortestSentence } && part is { Headline: > 0, Mentions.Count: > 1 }
        && (part.IsKnown || part is { Marks: > 0, Personal: 0 }) && part != whole && part.Words.Count * 2 < whole.Words.Count && FilmChoice.Overlap(whole, part);

    // "Amber Line and the Price of Coal": a known film that the text names, and words on it that it never repeats
    private static bool IsWordsOn(TitleCandidate whole, TitleCandidate part) =>
        part is { Headline: > 0, Personal: 0 } && part.Renown != Renown.Unknown && part.Words.Any(word => !English.StopWords.Contains(word))
        && part.Mentions.Count >= (part.Renown == Renown.Film ? 1 : 2) && whole.Words.Count > part.Words.Count + 1 && !IsNumbered(whole, part);

    // "The Keeper 4", where the text also speaks of "The Keeper"
    private static bool IsNumbered(TitleCandidate whole, TitleCandidate part) =>
        whole.Words.Count > part.Words.Count && whole.Words.Take(part.Words.Count).SequenceEqual(part.Words)
        && whole.Words[part.Words.Count] is [>= '0' and <= '9'] or "ii" or "iii" or "iv" or "v" or "vi" or "part" or "vol";

    // "The Quiet Heroism of Amber Line"
    private static bool IsObject(TitleCandidate whole, TitleCandidate part) =>
        part.Words.Count > 1 && part.Marks > 0 && part.Mentions.Count > 2 && whole.Words.Count > part.Words.Count + 2
        && whole.Words[^(part.Words.Count + 1)] is "of" or "in" or "about" or "on" && whole.Words.TakeLast(part.Words.Count).SequenceEqual(part.Words);

    // Two parts that are each introduced as films are two films.
    private static bool IsFilm(TitleCandidate? part) => part is { Introductions: > 0 } or { Headings: > 0 } or { Headline: >= HeadlineTitles.Dated };

    // Every part is mentioned, alone or with its neighbour.
    private static bool IsCovered(HeadlineTitles headline, IReadOnlyCollection<TitleCandidate> candidates)
    {
        var mentioned = candidates.Where(candidate => candidate.Mentions.Count > 0).Select(candidate => FilmTitle.FoldWords(candidate.Text)).ToHashSet(StringComparer.Ordinal);
        var reached = new bool[headline.Segments.Count + 1];
        reached[0] = true;
        for (var start = 0; start < headline.Segments.Count; start++)
        {
            for (var end = start + 1; reached[start] && end <= headline.Segments.Count; end++)
            {
                var key = FilmTitle.FoldWords(headline.Run(start, end));
                reached[end] |= mentioned.Contains(key) || IsPartLabel(key);
            }
        }

        return headline.Segments.Count > 1 && reached[^1];
    }

    /// <summary>
    /// Whether a headline is a series of posts and the title: "Harbour Nights: Amber Line", in a text that names the second and has no word of the first.
    /// </summary>
    public static bool IsLabelled(HeadlineTitles headline, IEnumerable<TitleCandidate> candidates, Prose prose)
    {
        if (headline.Segments is not [var label, var title] || !headline.Bare.Contains(": ", StringComparison.Ordinal))
            return false;
        var key = FilmTitle.FoldWords(title);
        var words = Tokeniser.Read(label).ConvertAll(token => token.Word).Where(word => !English.SmallInTitles.Contains(word)).ToHashSet(StringComparer.Ordinal);
        return words.Count > 0 && candidates.Any(candidate => candidate.Mentions.Count > 1 && FilmTitle.FoldWords(candidate.Text) == key) && !prose.Tokens.Any(token => words.Contains(token.Word));
    }

    private static bool IsPartLabel(string key) =>
        key.Split(' ') is { Length: <= 2 } words && (_parts.Contains(words[0]) || words is [[>= '0' and <= '9', ..]]);
}
