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
    public static Block Quotation(Passage passage, Phrases say) => Quotation(passage.Text, passage.Review, say);

    /// <summary>Words of a review as a quotation; as a covered line where the review is a spoiler.</summary>
    /// <param name="text">The words, verbatim.</param>
    /// <param name="review">The review that prints them.</param>
    /// <param name="say">The reader's language.</param>
    public static Block Quotation(string text, ReviewReference review, Phrases say) => Quotation(text, review.IsCovered, Of(review, say));

    /// <summary>A quote as a quotation with speaker, place and the review that prints it.</summary>
    public static Block Quotation(Quote quote, Phrases say) => Quotation(quote.Passage.Text, quote.Passage.Review.IsCovered, Attribution(quote, say));

    /// <summary>The speaker of a quote, the place, and the review that prints it.</summary>
    public static IReadOnlyList<Inline> Attribution(Quote quote, Phrases say)
    {
        var who = quote.Kind switch
        {
            QuoteKind.Review => quote.Speaker ?? quote.Passage.Review.Author ?? say["citation.reviewer"],
            QuoteKind.Film => quote.Speaker ?? say["citation.film"],
            _ => quote.Speaker ?? say["citation.unnamed"],
        };
        var speaker = new Strong(who);
        return [.. quote.Source is { } source ? say.Rich("citation.spoken", ("speaker", speaker), ("source", source)) : [speaker], " · ", .. Of(quote.Passage.Review, say)];
    }

    private static Block Quotation(string text, bool isCovered, IReadOnlyList<Inline> attribution) =>
        isCovered ? new Paragraph([new Spoiler(text), " – ", .. attribution]) : new Quotation(text, attribution);
}
