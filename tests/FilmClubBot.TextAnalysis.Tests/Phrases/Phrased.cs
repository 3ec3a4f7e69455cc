using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Phrases;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Tests.Phrases;

/// <summary>Prepares bodies for the tests of phrases.</summary>
internal static class Phrased
{
    /// <summary>The words of a body with their classes.</summary>
    public static PhraseText Text(string body) => new(Prose.Of(new ReviewText("", body)));

    /// <summary>The class of a word's first occurrence.</summary>
    public static WordClass ClassOf(string word, string body)
    {
        var text = Text(body);
        return text.Classes[text.Words.ToList().FindIndex(other => other.Lower == word)];
    }

    /// <summary>What a phrase prints.</summary>
    public static string Print(PhraseText text, (int From, int To) place) => Keyphrase.Span(text, place).Of(text.Prose.Body);

    /// <summary>The keyphrases of a body, the best first, as they are printed.</summary>
    public static List<string> Ranked(string body)
    {
        var text = Text(body);
        return KeyphraseRanker.Rank(text).ConvertAll(phrase => Print(text, phrase.Places[0]));
    }
}
