using System.Globalization;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Feeds.Polling;
using FilmClubBot.Feeds.WebSub;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>The endpoint that WebSub hubs call to verify a subscription and to deliver a feed's new items.</summary>
internal sealed class HubEndpoint(FeedIntake intake, IServiceScopeFactory scopes, IClock clock, ILogger<HubEndpoint> log)
{
    /// <summary>The path; the subscription's token is appended to it.</summary>
    public const string Path = "/websub/";

    // A hub states its lease in seconds; more than a year is an error.
    private const long MaxLease = 366 * 24 * 3600;

    /// <summary>Responds to a hub's verification request: 200 with its challenge, or 404.</summary>
    public async Task Verify(HttpContext context, string token)
    {
        var query = context.Request.Query;
        var feed = await Find(token, context.RequestAborted);
        if (feed?.Hub is not { } hub || query["hub.topic"] != hub.Topic.AbsoluteUri)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        switch (query["hub.mode"].ToString())
        {
            case "subscribe" when query["hub.challenge"].ToString() is { Length: > 0 and <= 1000 } challenge:
                var seconds = long.TryParse(query["hub.lease_seconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var lease) ? Math.Min(lease, MaxLease) : (long)HubClient.Lease.TotalSeconds;
                await Lease(feed.Id, hub.Token, clock.GetCurrentInstant() + Duration.FromSeconds(seconds), context.RequestAborted);
                context.Response.ContentType = "text/plain";
                await context.Response.WriteAsync(challenge, context.RequestAborted);
                break;
            case "denied":
                log.LogWarning("The hub of {Feed} denied the subscription: {Reason}; the feed is still polled", feed.Address, HostileText.CleanName(query["hub.reason"].ToString()));
                await Lease(feed.Id, hub.Token, null, context.RequestAborted);
                break;
            default:
                // This program never unsubscribes.
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    /// <summary>Accepts new items: 204 only after they are stored, so that the hub retries an interrupted delivery.</summary>
    public async Task Handle(HttpContext context, string token)
    {
        context.Response.StatusCode = await Taken(context, token);
    }

    private async Task<int> Taken(HttpContext context, string token)
    {
        if (await Find(token, context.RequestAborted) is not { Hub: { } hub } feed)
            return StatusCodes.Status404NotFound;
        if (await Body(context.Request, context.RequestAborted) is not { } body)
            return StatusCodes.Status413PayloadTooLarge;
        if (!HubSignature.Fits(context.Request.Headers["X-Hub-Signature"], hub.Secret, body.Span))
        {
            log.LogWarning("Rejected a delivery for {Feed}: it is not signed by the feed's hub", feed.Address);
            return StatusCodes.Status401Unauthorized;
        }

        var (document, problem) = FeedVisitor.Parse(body, hub.Topic);
        if (document is null)
        {
            log.LogWarning("Rejected a delivery by the hub of {Feed}: the content {Problem}", feed.Address, problem);
            return StatusCodes.Status422UnprocessableEntity;
        }

        // Before the first full read the archive is unknown; the next poll imports the items.
        if (feed is { State: FeedState.Active, FirstReadAt: not null })
            await intake.Import(feed, document, isWhole: false, CancellationToken.None);
        return StatusCodes.Status204NoContent;
    }

    private static async Task<ReadOnlyMemory<byte>?> Body(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > FeedFetcher.MaxBytes)
            return null;
        var body = new MemoryStream();
        var block = new byte[16 * 1024];
        while (await request.Body.ReadAsync(block, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > FeedFetcher.MaxBytes)
                return null;
            body.Write(block, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private async Task<Feed?> Find(string token, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFeeds>().ByHubToken(token, cancellationToken);
    }

    private Task Lease(FeedId id, string token, Instant? end, CancellationToken cancellationToken) =>
        scopes.Commit((services, stop) => services.GetRequiredService<IFeeds>().Change(id, feed => feed.Lease(token, end), stop), log, cancellationToken);
}
