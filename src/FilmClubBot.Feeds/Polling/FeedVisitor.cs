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

/// <summary>Reads feeds and the pages of their items over the network.</summary>
public sealed class FeedVisitor(FeedFetcher fetcher) : IDisposable
{
    /// <summary>How much of a polled feed is read: a site's whole archive, but not more of one item than of a file.</summary>
    public static FileLimits Limits { get; } = new() { MaxBytes = FeedFetcher.MaxBytes, MaxItems = 10_000 };

    private static readonly ReviewFiles _files = new(Limits);

    // Parsing is work for the processor: more at once would only take the memory of more documents.
    private readonly SemaphoreSlim _parsing = new(Math.Max(2, Environment.ProcessorCount));

    /// <inheritdoc/>
    public void Dispose() => _parsing.Dispose();

    /// <summary>Visits an address. Whatever goes wrong is a result, never an exception.</summary>
    /// <exception cref="OperationCanceledException">Only when it was asked for.</exception>
    public async Task<Visit> Visit(Uri address, Validators validators, CancellationToken cancellationToken)
    {
        switch (await fetcher.Fetch(address, validators, cancellationToken))
        {
            case FetchResult.Unchanged unchanged:
                return new Visit.Unchanged(unchanged.MovedTo);
            case FetchResult.Gone gone:
                return new Visit.Gone(gone.Reason);
            case FetchResult.Failed failed:
                return new Visit.Failed(failed.Reason, failed.RetryAfter, failed.Status);
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
                throw new InvalidOperationException($"Nobody reads a {other.GetType().Name}.");
        }
    }

    /// <summary>Reads a feed that came without being asked for, from a hub.</summary>
    /// <param name="content">What came.</param>
    /// <param name="topic">The feed's own address, to which its relative ones are relative.</param>
    /// <returns>The feed; null, with the problem, when it is none.</returns>
    public static (FeedDocument? Document, string? Problem) Parse(ReadOnlyMemory<byte> content, Uri topic) => Read(content, topic) switch
    {
        FeedParse.Accepted accepted => (accepted.Document, null),
        FeedParse.Refused refused => (null, refused.Problem),
        var other => throw new InvalidOperationException($"Nobody knows a {other.GetType().Name}."),
    };

    /// <summary>The whole text of an item of which its feed has a summary only: the post as WordPress gives it, or else its page.</summary>
    /// <returns>The item with the text; the same item where there is no more to be had.</returns>
    public async Task<FeedItem> Complete(FeedItem item, CancellationToken cancellationToken)
    {
        if (FeedDrafts.LinkOf(item, Limits) is not { } link || await Fetch(link, cancellationToken) is not { } page)
            return item;
        if (TextDecoder.Decode(page.Body.Span, out _) is not { } text)
            return item;
        if (PageLinks.Of(text, page.Address, Limits).Post is { } address && await Fetch(address, cancellationToken) is { } post
            && WordPressPosts.Read(post.Body, address, Limits) is FeedParse.Accepted { Document.Items: [{ Content: { } whole }] })
            return item with { Content = whole, Format = BodyFormat.Html, IsSummary = false };
        return _files.Parse(page.Body, page.Address.ToString()) is FileReading.Accepted { Drafts: [{ Format: BodyFormat.Html } draft] }
            ? item with { Content = draft.Content, Format = draft.Format, IsSummary = false }
            : item;
    }

    /// <summary>Whether an item's page says of itself that it is no more (404 or 410).</summary>
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
                return TextDecoder.Decode(content.Body.Span, out _) is { } text && FileFormats.Detect(text, "", out _) == FileFormat.Page
                    && PageLinks.Of(text, content.Address, Limits).Feeds is { Count: > 0 } feeds
                        ? new Visit.Page(feeds)
                        : new Visit.Failed($"{content.Address} {refused.Problem}.");
            case var other:
                throw new InvalidOperationException($"Nobody knows a {other.GetType().Name}.");
        }
    }

    private static FeedParse Read(ReadOnlyMemory<byte> content, Uri address) =>
        WordPressPosts.IsPostsAddress(address) ? WordPressPosts.Read(content, address, Limits) : FeedParser.Parse(content, address, Limits);
}
