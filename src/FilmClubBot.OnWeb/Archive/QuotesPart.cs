using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>The quotes that the reviews print.</summary>
internal sealed class QuotesPart(IQuotes quotes) : IArchivePart
{
    private const int AtOnce = 500;

    public async IAsyncEnumerable<ArchiveFile> Files([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<Quote> all = [];
        var page = 1;
        Slice<Quote> slice;
        do
        {
            slice = await quotes.Search(new QuoteFilter(), new PageRequest(page++, AtOnce), cancellationToken);
            all.AddRange(slice.Items);
        }
        while (slice.Items.Count == AtOnce);
        yield return ArchiveFile.Table("quotes.csv", ["quote_id", "quote", "speaker", "said_in", "kind", "review_id", "review"], all
            .Where(quote => !quote.Passage.Review.IsSample)
            .DistinctBy(quote => quote.Id).OrderBy(quote => quote.Id.Value)
            .Select(quote => (string[])
                [quote.Id.ToString(), quote.Passage.Text, quote.Speaker ?? "", quote.Source ?? "", quote.Kind.ToString().ToLowerInvariant(), quote.Passage.Review.Id.ToString(), quote.Passage.Review.Title]));
    }
}
