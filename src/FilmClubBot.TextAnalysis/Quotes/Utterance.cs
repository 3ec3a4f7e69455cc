using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>An outermost quotation, and the information from the surrounding words.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="IsSpoken">Whether form and position show that it is speech, rather than a label or a title.</param>
/// <param name="Attribution">The attribution of this quotation or of the one that it continues; null if there is none.</param>
/// <param name="Speaker">The speaker; null if the text names none.</param>
/// <param name="Source">The source; null if the text names none.</param>
internal sealed record Utterance(Quotation Quotation, bool IsSpoken, Attribution? Attribution, Speaker? Speaker, string? Source);
