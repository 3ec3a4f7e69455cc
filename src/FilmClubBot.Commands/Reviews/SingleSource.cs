using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Reviews;

/// <summary>Cites a review once where a card quotes nothing else.</summary>
internal static class SingleSource
{
    /// <summary>Removes the review from each quotation and cites it before them, if all quotations are of the same review.</summary>
    /// <param name="body">Blocks with quotations as <see cref="Citation"/> makes them.</param>
    /// <param name="cited">The review of each quotation.</param>
    /// <param name="say">The reader's language.</param>
    /// <returns>The changed blocks; the same ones if there is one quotation, or if the reviews differ.</returns>
    public static IReadOnlyList<Block> CiteOnce(IReadOnlyList<Block> body, IEnumerable<ReviewReference> cited, Phrases say)
    {
        var reviews = cited.ToList();
        if (reviews.Count < 2 || reviews.Any(review => review.Id != reviews[0].Id))
            return body;
        var source = Citation.Of(reviews[0], say);
        return [new Paragraph([say["citation.all"], " ", .. source]), .. body.Select(block => Without(source, block, say))];
    }

    private static Block Without(IReadOnlyList<Inline> source, Block block, Phrases say) => block switch
    {
        Quotation quotation => quotation with { Attribution = Without(source, quotation.Attribution, say) },
        Paragraph { Content: [Spoiler, ..] } covered => new Paragraph(Without(source, covered.Content, say)),
        _ => block,
    };

    // The separator before the source goes as well, and so does "Quoted in", which introduces nothing any more.
    private static IReadOnlyList<Inline> Without(IReadOnlyList<Inline> source, IReadOnlyList<Inline> content, Phrases say)
    {
        if (!content.TakeLast(source.Count).SequenceEqual(source))
            return content;
        var rest = content.SkipLast(source.Count + 1);
        return [.. rest.Where(part => part is not Strong { Text: var text } || text != say["citation.unnamed"])];
    }
}
