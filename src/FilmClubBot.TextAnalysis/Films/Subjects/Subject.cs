using System.Runtime.InteropServices;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films.Subjects;

/// <summary>Weighs whether a text is about a film, or about a book, an album, a series, a game, a stage or an event.</summary>
internal static class Subject
{
    private const int LongestRead = 8000;
    private const int MostCounted = 15;
    private const double OtherWeight = 1.2, HeadlineWeight = 4, OneWeakWord = 1;
    private const int FewestInHeadline = 2, Unmistakable = 3;
    private const int FewestOfReferences = 100, LeastOfReference = 2, LongestShort = 200, Few = 2, Several = 3, Many = 5;
    private const int FewestToSpeak = 60, WordsPerWeight = 24, LeastWeight = 3, AmpleWeight = 12, WeightBesideAnother = 8, WeightWithoutReference = 6;
    private const double Neutral = 0.5, Likely = 2.5, FiledElsewhere = 1.5;
    private const double FewestWords = 0.5, MostWords = 6, TextPerWord = 80;

    /// <summary>
    /// The evidence for a film: 1 and more for a text that is about films beyond doubt, 0 where nothing is known, negative for a text
    /// about something else.
    /// </summary>
    /// <param name="prose">The text.</param>
    /// <param name="words">The words of its language.</param>
    public static double EvidenceForFilm(Prose prose, SubjectWords words)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        var ofTitle = AddHeadline(sums, prose, words);
        foreach (var (word, count) in CountsOf(prose))
        {
            foreach (var (subject, weight) in words.WeightsOf(word))
            {
                if (subject == SubjectWords.Film || !ofTitle.Contains(word))
                    Add(sums, subject, weight * Math.Log2(1 + Math.Min(count, MostCounted)));
            }
        }

        var film = sums.GetValueOrDefault(SubjectWords.Film);
        // One weak word, "sound" or "read", shows nothing.
        var other = Math.Max(0, sums.Where(sum => sum.Key != SubjectWords.Film).Select(sum => sum.Value).DefaultIfEmpty().Max() - OneWeakWord);
        // A longer text has more words of every kind by chance.
        return (film - OtherWeight * other) / Math.Clamp(prose.Tokens.Count / TextPerWord, FewestWords, MostWords);
    }

    /// <summary>
    /// How a text refers to what it is about: "the film", "this album", "the series". A critic does it in every text of some length.
    /// </summary>
    /// <param name="prose">The text.</param>
    /// <param name="words">The words of its language.</param>
    public static References ReferencesOf(Prose prose, SubjectWords words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i < prose.Tokens.Count && i < LongestRead; i++)
        {
            if (!words.IsThis(prose.Tokens[i - 1].Word) || prose.Tokens[i].IsAfterBreak)
                continue;
            foreach (var (subject, weight) in words.WeightsOf(prose.Tokens[i].Word))
            {
                if (weight >= LeastOfReference && (subject != SubjectWords.Film || words.IsFilmNoun(prose.Tokens[i].Word)))
                    counts[subject] = counts.GetValueOrDefault(subject) + 1;
            }
        }

        var film = counts.GetValueOrDefault(SubjectWords.Film);
        var hasNoun = prose.Tokens.Any(token => words.IsFilmNoun(token.Word));
        var other = counts.Where(count => count.Key != SubjectWords.Film).Select(count => count.Value).DefaultIfEmpty().Max();
        return new(
            film,
            other,
            prose.Tokens.Count < FewestOfReferences || hasNoun,
            prose.Tokens.Count < LongestShort,
            SpeaksOfFilms(prose, words, hasNoun, film, other));
    }

    // A review has many different words of films, or a noun for one. "The film" of a camera is a noun too, and one or two words stand in any text.
    private static bool SpeaksOfFilms(Prose prose, SubjectWords words, bool hasNoun, int film, int other)
    {
        if (prose.Tokens.Count < FewestToSpeak || prose.TitleTokens.Any(token => words.IsFilmNoun(token.Word) || words.IsPluralFilms(token.Word)))
            return true;
        if (hasNoun && (film > 0 || prose.Tokens.Count < LongestShort))
            return true;
        var fewest = hasNoun && other > 0 ? WeightBesideAnother : hasNoun ? WeightWithoutReference : Math.Clamp(prose.Tokens.Count / WordsPerWeight, LeastWeight, AmpleWeight);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < prose.Tokens.Count && i < LongestRead && fewest > 0; i++)
        {
            if (!seen.Add(prose.Tokens[i].Word))
                continue;
            foreach (var (subject, weight) in words.WeightsOf(prose.Tokens[i].Word))
                fewest -= subject == SubjectWords.Film ? weight : 0;
        }

        return fewest <= 0;
    }

    /// <summary>The evidence for a film, given how the text refers to what it is about: a film about a band has a band's words.</summary>
    public static double Corrected(double evidenceForFilm, References references) =>
        references.Film >= Several && references.Film > 2 * references.Other ? Math.Max(evidenceForFilm, Neutral)
        : references.IsShort && references.Film >= Few && references.Film > references.Other ? Math.Max(evidenceForFilm, 0)
        : evidenceForFilm;

    /// <summary>The evidence for a film, given what the source's categories say.</summary>
    public static double Filed(double evidenceForFilm, Filing filing) => filing switch
    {
        Filing.Film => Math.Max(evidenceForFilm, Neutral),
        Filing.Other => evidenceForFilm - FiledElsewhere,
        _ => evidenceForFilm,
    };

    /// <summary>Whether a text refers to something else so much that no category of films outweighs it.</summary>
    public static bool Contradicts(References references) => references is { Film: 0, Other: >= Many };

    /// <summary>Whether a text is about something else by the way it refers to it, whatever it says of films.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="references">Its references.</param>
    /// <param name="evidenceForFilm">The evidence for a film.</param>
    public static bool IsAnother(Prose prose, References references, double evidenceForFilm) =>
        !references.SpeaksOfFilms
        || prose.Tokens.Count >= FewestOfReferences
        && (references is { MayBeFilm: false, Film: 0, Other: > 0 } or { Film: 0, Other: >= Several }
            || evidenceForFilm < Neutral && references.Film == 0
            || references.Other >= Many && references.Other > 3 * references.Film
            || evidenceForFilm < Likely && references.Other >= (references.Film == 0 ? Few : Math.Max(Several, 2 * references.Film + 1)));

    // A film may be called "Game Night" or "The Code": only "Book review", what follows a break as in "The Ferry, Season 2", and words that
    // hardly occur in titles say that it is something else. The other words say nothing in the text either, and are returned.
    private static HashSet<string> AddHeadline(Dictionary<string, double> sums, Prose prose, SubjectWords words)
    {
        var ofTitle = new HashSet<string>(StringComparer.Ordinal);
        var tokens = prose.TitleTokens;
        var isBroken = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            isBroken |= i > 0 && tokens[i].IsAfterBreak;
            var isQuoted = prose.TitleQuotations.Any(quotation => quotation.Inner.Start <= tokens[i].Start && tokens[i].Start < quotation.Inner.End);
            // "Comic: Robin (1993)"
            var isLabel = i == 0 && tokens.Count > 1 && prose.Title.AsSpan(tokens[0].Start + tokens[0].Word.Length).StartsWith(": ");
            var saysReview = i > 0 && words.SaysReview(tokens[i - 1].Word) || i + 1 < tokens.Count && words.SaysReview(tokens[i + 1].Word);
            foreach (var (subject, weight) in words.WeightsOf(tokens[i].Word))
            {
                var fewest = subject == SubjectWords.Film || saysReview || isBroken || isLabel ? FewestInHeadline : Unmistakable;
                if (!isQuoted && weight >= fewest)
                    Add(sums, subject, weight * HeadlineWeight);
                else
                    ofTitle.Add(tokens[i].Word);
            }
        }

        return ofTitle;
    }

    private static Dictionary<string, int> CountsOf(Prose prose)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < prose.Tokens.Count && i < LongestRead; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, prose.Tokens[i].Word, out _)++;
        return counts;
    }

    private static void Add(Dictionary<string, double> sums, string subject, double weight) => sums[subject] = sums.GetValueOrDefault(subject) + weight;
}

/// <summary>How a text refers to what it is about.</summary>
/// <param name="Film">How often it says "the film" or "this film".</param>
/// <param name="Other">How often it refers so to the likeliest other thing.</param>
/// <param name="MayBeFilm">Whether it has a noun for a film at all, or is too short to need one.</param>
/// <param name="IsShort">Whether a few words of something else outweigh those of the film, because there are few of any.</param>
/// <param name="SpeaksOfFilms">Whether its words are those of a text on films at all: a noun for a film, or many different words of films.</param>
internal readonly record struct References(int Film, int Other, bool MayBeFilm, bool IsShort, bool SpeaksOfFilms);
