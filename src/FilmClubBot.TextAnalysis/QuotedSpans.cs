using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis;

/// <summary>Finds all text in quotation marks or block quotations: speech, titles and labels.</summary>
public static class QuotedSpans
{
    /// <summary>The spans within the marks, in order of their start; they may be nested.</summary>
    public static IReadOnlyList<TextSpan> Of(ReviewText text) => [.. Prose.Of(text).Quotations.Select(quotation => quotation.Inner)];
}
