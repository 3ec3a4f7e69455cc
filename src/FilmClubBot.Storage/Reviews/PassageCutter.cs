using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Pipeline;

namespace FilmClubBot.Storage.Reviews;

/// <summary>Cuts passages out of stored texts by offset.</summary>
internal sealed class PassageCutter(FilmClubContext context)
{
    /// <summary>Number of texts loaded per query; each is released as soon as its passages are cut.</summary>
    private const int BatchSize = 200;

    private static readonly CompiledQuery<int[], StoredText> _texts = new((context, reviews) => context.Reviews.Where(review => reviews.Contains(review.Id))
        .Select(review => new StoredText(review.Id, review.Title, review.Author, review.Link, review.IsSpoiler, review.IsSample, review.Body)));

    public async Task<Dictionary<(int Review, TextSpan Span), Passage>> Of(IEnumerable<(int Review, TextSpan Span)> places, CancellationToken cancellationToken)
    {
        Dictionary<(int, TextSpan), Passage> passages = [];
        var spans = places.ToLookup(place => place.Review, place => place.Span);
        foreach (var batch in spans.Select(review => review.Key).Chunk(BatchSize))
        {
            await foreach (var text in _texts.Rows(context, batch).WithCancellation(cancellationToken))
            {
                var reference = new ReviewReference(new(text.Id), text.Title, text.Author, text.Link.ToUri()) { IsCovered = text.IsSpoiler, IsSample = text.IsSample };
                foreach (var span in spans[text.Id].Distinct())
                    passages[(text.Id, span)] = new(reference, span, span.Of(text.Body));
            }
        }

        return passages;
    }

    private sealed record StoredText(int Id, string Title, string? Author, string? Link, bool IsSpoiler, bool IsSample, string Body);
}
