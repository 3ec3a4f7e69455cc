using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis;

/// <summary>Finds what a text sets off in quotation marks or as a block quotation, whatever it is: speech, a title, a label.</summary>
public static class QuotedSpans
{
    /// <summary>The spans within the marks, in order of their start; one may stand in another.</summary>
    public static IReadOnlyList<TextSpan> Of(ReviewText text) => [.. Prose.Of(text).Quotations.Select(quotation => quotation.Inner)];
}
