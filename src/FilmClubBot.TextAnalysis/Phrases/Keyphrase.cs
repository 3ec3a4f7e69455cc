using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>A phrase that a text dwells on.</summary>
/// <param name="Score">How much; comparable within one text only.</param>
/// <param name="Places">Where it stands, as half-open ranges of words, in the text's order.</param>
internal sealed record Keyphrase(double Score, IReadOnlyList<(int From, int To)> Places)
{
    /// <summary>How many words it has.</summary>
    public int Length => Places[0].To - Places[0].From;

    /// <summary>The stretch of the body that it takes at a place, a possessive at its end left out.</summary>
    public static TextSpan Span(PhraseText text, (int From, int To) place)
    {
        var first = text.Prose.Tokens[text.Words[place.From].From];
        var last = text.Prose.Tokens[text.Words[place.To - 1].To - 1];
        return new(first.Start, last.Start + last.Word.Length);
    }
}
