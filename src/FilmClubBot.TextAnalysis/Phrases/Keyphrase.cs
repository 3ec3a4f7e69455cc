using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>A phrase that a text emphasises by repetition and position.</summary>
/// <param name="Score">The strength; comparable within one text only.</param>
/// <param name="Places">The occurrences, as half-open ranges of words, in the text's order.</param>
internal sealed record Keyphrase(double Score, IReadOnlyList<(int From, int To)> Places)
{
    /// <summary>The number of words.</summary>
    public int Length => Places[0].To - Places[0].From;

    /// <summary>The span of an occurrence in the body, without a possessive ending.</summary>
    public static TextSpan Span(PhraseText text, (int From, int To) place)
    {
        var first = text.Prose.Tokens[text.Words[place.From].From];
        var last = text.Prose.Tokens[text.Words[place.To - 1].To - 1];
        return new(first.Start, last.Start + last.Word.Length);
    }
}
