using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>A stretch that the text sets off as someone's words, a title or a label.</summary>
/// <param name="Outer">With its quotation marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Depth">0 for one that stands in no other.</param>
/// <param name="IsBlock">Whether it is a block quotation.</param>
internal sealed record Quotation(TextSpan Outer, TextSpan Inner, int Depth, bool IsBlock);
