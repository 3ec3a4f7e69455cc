using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.TextAnalysis;

/// <summary>Stems of English words by Porter's second algorithm; words of other languages mostly remain as they are.</summary>
public sealed class WordStems : IStemmer
{
    private readonly Lock _lock = new();
    private readonly Stems _stems = new();

    /// <inheritdoc/>
    public string Stem(string word)
    {
        // Contended only by concurrent questions; a stem is cached or takes a microsecond.
        lock (_lock)
            return _stems.Of(word);
    }
}
