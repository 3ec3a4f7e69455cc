using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Reviews;

/// <summary>Cites the reviews of a card's quotations: once before them if there are several, all of one review, otherwise with each.</summary>
internal sealed class Citations
{
    private readonly Phrases _say;
    private readonly ReviewReference? _only;

    /// <summary>Decides for a card.</summary>
    /// <param name="cited">The review of each of its quotations.</param>
    /// <param name="say">The reader's language.</param>
    public Citations(IEnumerable<ReviewReference> cited, Phrases say)
    {
        _say = say;
        var reviews = cited.ToList();
        _only = reviews.Count > 1 && reviews.All(review => review.Id == reviews[0].Id) ? reviews[0] : null;
    }

    /// <summary>What precedes the quotations: the citation of the only review; nothing if they are of several, or if there is one.</summary>
    public IReadOnlyList<Block> Opening => _only is null ? [] : [new Paragraph([_say["citation.all"], " ", .. Citation.Of(_only, _say)])];

    /// <summary>A passage as a quotation.</summary>
    public Block Quotation(Passage passage) => Citation.Quotation(passage, _say, _only is null);

    /// <summary>Words of a review as a quotation.</summary>
    public Block Quotation(string text, ReviewReference review) => Citation.Quotation(text, review, _say, _only is null);

    /// <summary>A quote as a quotation.</summary>
    public Block Quotation(Quote quote) => Citation.Quotation(quote, _say, _only is null);
}
