using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Reviews;

/// <summary>Cites the source of verbatim words, the same way on every card.</summary>
public static class Citation
{
    /// <summary>Headline (linked where the review is published) and critic; a sample is marked as such.</summary>
    public static IReadOnlyList<Inline> Of(ReviewReference review, Phrases say)
    {
        Inline title = review.Link is { } link ? new Anchor(review.Title, link) : new Words(review.Title);
        IReadOnlyList<Inline> citation = review.Author is { } author ? say.Rich("citation.by", ("title", title), ("author", author)) : [title];
        return review.IsSample ? [.. citation, " · ", say["citation.sample"]] : citation;
    }

    /// <summary>A passage as a quotation.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="withReview">Whether the review is cited with it.</param>
    public static Block Quotation(Passage passage, Phrases say, bool withReview = true) => Quotation(passage.Text, passage.Review, say, withReview);

    /// <summary>Words of a review as a quotation; as a covered line where the review is a spoiler.</summary>
    /// <param name="text">The words, verbatim.</param>
    /// <param name="review">The review that prints them.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="withReview">Whether the review is cited with them.</param>
    public static Block Quotation(string text, ReviewReference review, Phrases say, bool withReview = true) => Quotation(text, review.IsCovered, withReview ? Of(review, say) : []);

    /// <summary>A quote as a quotation with speaker, place and the review that prints it.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="withReview">Whether the review is cited with it.</param>
    public static Block Quotation(Quote quote, Phrases say, bool withReview = true) =>
        Quotation(quote.Passage.Text, quote.Passage.Review.IsCovered, withReview ? Attribution(quote, say) : Speaker(quote, say));

    /// <summary>The speaker of a quote, the place, and the review that prints it.</summary>
    public static IReadOnlyList<Inline> Attribution(Quote quote, Phrases say) =>
        [.. Speaker(quote, say) is { Count: > 0 } speaker ? speaker : [new Strong(say["citation.unnamed"])], " · ", .. Of(quote.Passage.Review, say)];

    // Empty for speech whose speaker and place the review does not name.
    private static IReadOnlyList<Inline> Speaker(Quote quote, Phrases say)
    {
        var who = quote.Kind switch
        {
            QuoteKind.Review => quote.Speaker ?? quote.Passage.Review.Author ?? say["citation.reviewer"],
            QuoteKind.Film => quote.Speaker ?? say["citation.film"],
            _ => quote.Speaker,
        };
        return (who, quote.Source) switch
        {
            (null, null) => [],
            (null, { } place) => [place],
            (_, null) => [new Strong(who)],
            (_, { } place) => say.Rich("citation.spoken", ("speaker", new Strong(who)), ("source", place)),
        };
    }

    private static Block Quotation(string text, bool isCovered, IReadOnlyList<Inline> attribution) =>
        isCovered ? new Paragraph(attribution.Count == 0 ? [new Spoiler(text)] : [new Spoiler(text), " – ", .. attribution]) : new Quotation(text, attribution);
}
