using FilmClubBot.Domain.Texts;
using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis;

/// <summary>Stems of English words by Porter's second algorithm; words of other languages mostly remain as they are.</summary>
public sealed class WordStems : IStemmer
{
    /// <inheritdoc/>
    public string Stem(string word) => Language.English.Stems.Of(word);
}
