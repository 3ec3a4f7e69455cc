namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>A word as phrases count it: "slow-burning" is one, and so is "U.S.".</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index after its last token.</param>
/// <param name="Lower">Lower case, possessive left out.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="IsCapitalised">Whether it has a capital that does not come from the start of a sentence.</param>
/// <param name="IsAfterBreak">Whether punctuation or the end of a paragraph precedes it.</param>
internal readonly record struct PhraseWord(int From, int To, string Lower, int Sentence, bool IsCapitalised, bool IsAfterBreak);
