using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Something in quotation marks that stands in no other, and what the words around say of it.</summary>
/// <param name="Quotation">Where it stands.</param>
/// <param name="IsSpoken">Whether it is somebody's words by its form and place, rather than a label or a title.</param>
/// <param name="Attribution">The words that hand it to a speaker, its own or those that it goes on after; null when there are none.</param>
/// <param name="Speaker">Who says it; null when the text does not say.</param>
/// <param name="Source">Where it was said; null when the text does not say.</param>
internal sealed record Utterance(Quotation Quotation, bool IsSpoken, Attribution? Attribution, Speaker? Speaker, string? Source);
