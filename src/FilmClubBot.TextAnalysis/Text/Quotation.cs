using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>A part of the text that is set off as speech, a title or a label.</summary>
/// <param name="Outer">With its quotation marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Depth">0 for an outermost quotation.</param>
/// <param name="IsBlock">Whether it is a block quotation.</param>
internal sealed record Quotation(TextSpan Outer, TextSpan Inner, int Depth, bool IsBlock);
