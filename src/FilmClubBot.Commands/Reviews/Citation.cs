using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Wording;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Commands.Reviews;

/// <summary>Names the source of verbatim words, the same way on every card.</summary>
public static class Citation
{
    /// <summary>Headline (linked where the review is published) and critic.</summary>
    public static IReadOnlyList<Inline> Of(ReviewReference review, Phrases say)
    {
        Inline title = review.Link is { } link ? new Anchor(review.Title, link) : new Words(review.Title);
        return review.Author is { } author ? say.Rich("citation.by", ("title", title), ("author", author)) : [title];
    }

    /// <summary>A passage as a quotation.</summary>
    public static Quotation Quotation(Passage passage, Phrases say) => new(passage.Text, Of(passage.Review, say));

    /// <summary>A quote as a quotation: who says it, where, and the review that prints it.</summary>
    public static Quotation Quotation(Quote quote, Phrases say) => new(quote.Passage.Text, Attribution(quote, say));

    /// <summary>Who says a quote, where, and the review that prints it.</summary>
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
}
