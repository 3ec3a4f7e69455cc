namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>A word as phrases count it: "slow-burning" is one, and so is "U.S.".</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index after its last token.</param>
/// <param name="Lower">Lower case, possessive left out.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="IsCapitalised">Whether it is printed with a capital where no sentence opens.</param>
/// <param name="IsAfterBreak">Whether punctuation or a paragraph's end stands before it.</param>
internal readonly record struct PhraseWord(int From, int To, string Lower, int Sentence, bool IsCapitalised, bool IsAfterBreak);
