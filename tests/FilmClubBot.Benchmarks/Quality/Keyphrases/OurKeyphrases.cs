using FilmClubBot.Benchmarks.Quality.Baselines;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Phrases;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.Benchmarks.Quality.Keyphrases;

/// <summary>The ranking that open themes are chosen by, as a keyphrase method.</summary>
internal sealed class OurKeyphrases : IKeyphraseMethod
{
    /// <inheritdoc/>
    public string Name => "FilmClubBot";

    /// <inheritdoc/>
    public IReadOnlyList<string> Rank(string text)
    {
        var read = new PhraseText(Prose.Of(new ReviewText("", text)));
        return [.. KeyphraseRanker.Rank(read).Select(phrase => Printed(read, phrase)).Distinct(StringComparer.Ordinal)];
    }

    private static string Printed(PhraseText text, Keyphrase phrase) =>
        string.Join(' ', Keyphrase.Span(text, phrase.Places[0]).Of(text.Prose.Body).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
