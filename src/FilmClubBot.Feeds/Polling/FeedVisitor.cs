using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Encodings;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Formats;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Feeds.Pages;
using FilmClubBot.Feeds.Reading;
using FilmClubBot.Feeds.Syndication;
using FilmClubBot.Feeds.WordPress;

namespace FilmClubBot.Feeds.Polling;

/// <summary>Fetches feeds and the pages of their items.</summary>
public sealed class FeedVisitor(FeedFetcher fetcher) : IDisposable
{
    /// <summary>The limits of a polled feed: a site's whole archive, but per item no more than of a file.</summary>
    public static FileLimits Limits { get; } = new() { MaxBytes = FeedFetcher.MaxBytes, MaxItems = 10_000 };

    private static readonly ReviewFiles _files = new(Limits);

    // Parsing is CPU-bound: more concurrency would only need the memory of more documents.
    private readonly SemaphoreSlim _parsing = new(Math.Max(2, Environment.ProcessorCount));

    /// <inheritdoc/>
    public void Dispose() => _parsing.Dispose();

    /// <summary>Fetches and parses the document at an address. Any failure is a result, never an exception.</summary>
    /// <exception cref="OperationCanceledException">Only if <paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<Visit> Visit(Uri address, Validators validators, CancellationToken cancellationToken)
    {
        switch (await fetcher.Fetch(address, validators, cancellationToken))
        {
            case FetchResult.Unchanged unchanged:
                return new Visit.Unchanged(unchanged.MovedTo);
            case FetchResult.Gone gone:
                return new Visit.Gone(gone.Problem);
            case FetchResult.Failed failed:
                return new Visit.Failed(failed.Problem, failed.RetryAfter, failed.Status);
            case FetchResult.Content content:
                await _parsing.WaitAsync(cancellationToken);
                try
                {
                    return Read(content);
                }
                finally
                {
                    _parsing.Release();
                }

            case var other:
                throw new InvalidOperationException($"Unexpected fetch result {other.GetType().Name}.");
        }
    }

    /// <summary>Parses a feed that a hub delivered.</summary>
    /// <param name="content">The bytes that the hub sent.</param>
    /// <param name="topic">The feed's address, the base of its relative addresses.</param>
    /// <returns>The feed; null, with the problem, when the content is not a feed.</returns>
    public static (FeedDocument? Document, string? Problem) Parse(ReadOnlyMemory<byte> content, Uri topic) => Read(content, topic) switch
    {
        FeedParse.Accepted accepted => (accepted.Document, null),
        FeedParse.Refused refused => (null, refused.Problem),
        var other => throw new InvalidOperationException($"Unexpected parse result {other.GetType().Name}."),
    };

    /// <summary>Fetches the whole text of an item whose feed has a summary only: from WordPress' REST API, otherwise from its page.</summary>
    /// <returns>The item with the text; the same item if no longer text was found.</returns>
    public async Task<FeedItem> Complete(FeedItem item, CancellationToken cancellationToken)
    {
        if (FeedDrafts.LinkOf(item, Limits) is not { } link || await Fetch(link, cancellationToken) is not { } page)
            return item;
        if (TextDecoder.Decode(page.Body.Span, out _) is not { } text)
            return item;
        if (PageLinks.Of(text, page.Address, Limits).Post is { } address && await Fetch(address, cancellationToken) is { } post
            && WordPressPosts.Read(post.Body, address, Limits) is FeedParse.Accepted { Document.Items: [{ Content: { } whole } posted] })
            return item with { Content = whole, Format = BodyFormat.Html, IsSummary = false, Images = [.. item.Images, .. posted.Images] };
        return _files.Parse(page.Body, page.Address.ToString()) is FileReading.Accepted { Drafts: [{ Format: BodyFormat.Html } draft] }
            ? item with { Content = draft.Content, Format = draft.Format, IsSummary = false, Images = draft.Image is { } image ? [.. item.Images, new(image.Address.AbsoluteUri, image.AlternativeText)] : item.Images }
            : item;
    }

    /// <summary>Whether an item's page no longer exists (404 or 410).</summary>
    public async Task<bool> IsMissing(Uri link, CancellationToken cancellationToken) =>
        await fetcher.Fetch(link, new(null, null), cancellationToken) is FetchResult.Gone or FetchResult.Failed { Status: 404 };

    private async Task<FetchResult.Content?> Fetch(Uri address, CancellationToken cancellationToken) =>
        await fetcher.Fetch(address, new(null, null), cancellationToken) as FetchResult.Content;

    private static Visit Read(FetchResult.Content content)
    {
        switch (Read(content.Body, content.Address))
        {
            case FeedParse.Accepted accepted:
                var hubs = content.Links.Where(link => link.Relation == "hub").Select(link => link.Target);
                return new Visit.Feed(
                    accepted.Document with
                    {
                        Hubs = [.. accepted.Document.Hubs.Union(hubs)],
                        Self = accepted.Document.Self ?? content.Links.FirstOrDefault(link => link.Relation == "self")?.Target,
                    },
                    content.Address,
                    content.MovedTo,
                    content.Validators);
            case FeedParse.Refused refused:
                return TextDecoder.Decode(content.Body.Span, out _) is { } text && FileFormats.Detect(text, "", Limits, out _) == FileFormat.Page
                    && PageLinks.Of(text, content.Address, Limits).Feeds is { Count: > 0 } feeds
                        ? new Visit.Page(feeds)
                        : new Visit.Failed(new(refused.Kind, content.Address.ToString(), refused.Detail));
            case var other:
                throw new InvalidOperationException($"Unexpected parse result {other.GetType().Name}.");
        }
    }

    private static FeedParse Read(ReadOnlyMemory<byte> content, Uri address) =>
        WordPressPosts.IsPostsAddress(address) ? WordPressPosts.Read(content, address, Limits) : FeedParser.Parse(content, address, Limits);
}
