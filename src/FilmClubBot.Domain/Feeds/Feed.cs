using System.Security.Cryptography;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Feeds;

/// <summary>Identifies a <see cref="Feed"/> within a Club.</summary>
public readonly record struct FeedId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The state of a feed.</summary>
public enum FeedState
{
    /// <summary>It is polled.</summary>
    Active,

    /// <summary>A moderator paused it.</summary>
    Paused,

    /// <summary>Its site reports that it is permanently gone (410): it is no longer polled.</summary>
    Gone,
}

/// <summary>A site's list of reviews under one address, and the state after the last poll.</summary>
/// <remarks>
/// The result of a poll is applied to the currently stored feed. If another poll has been stored since this one started,
/// <see cref="PolledAt"/> differs; the two are compared for equality only, because the clock may be moved back between them.
/// </remarks>
public sealed record Feed
{
    /// <summary>How long a feed must fail before moderators are notified; sites are often down for hours.</summary>
    public static readonly Duration ToldAfter = Duration.FromHours(24);

    /// <summary>The feed's key.</summary>
    public required FeedId Id { get; init; }

    /// <summary>The address that is polled: absolute http(s); updated when the site redirects permanently.</summary>
    public required Uri Address { get; init; }

    /// <summary>The feed's own title; null until it was read.</summary>
    public string? Title { get; init; }

    /// <summary>The address in the settings, if the settings name the feed: only they can remove it then. Null for a feed that a moderator added.</summary>
    public Uri? InSettings { get; init; }

    /// <summary>The member whose film diary it is, and who alone sees it; null for a feed of reviews.</summary>
    public MemberId? Member { get; init; }

    /// <summary>The feed's state.</summary>
    public FeedState State { get; init; }

    /// <summary>How often it is polled.</summary>
    public required Duration Interval { get; init; }

    /// <summary>The validators of the last full response, for conditional requests.</summary>
    public Validators Validators { get; init; } = new(null, null);

    /// <summary>When it is polled next.</summary>
    public Instant NextPoll { get; init; }

    /// <summary>When it was polled last; null before the first poll.</summary>
    public Instant? PolledAt { get; init; }

    /// <summary>When it was first read completely; null before. Items found until then are its archive and are not announced.</summary>
    public Instant? FirstReadAt { get; init; }

    /// <summary>The latest publication date in that archive; older items that appear later belong to the archive too.</summary>
    public Instant? ArchiveEnd { get; init; }

    /// <summary>Failed polls since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>When the failures began; null when the last poll succeeded.</summary>
    public Instant? FailingSince { get; init; }

    /// <summary>The last problem, with the fix; null when there is none.</summary>
    public FeedProblem? Problem { get; init; }

    /// <summary>Whether the problem was reported to moderators.</summary>
    public bool IsProblemTold { get; init; }

    /// <summary>The feed's subscription at its WebSub hub; null where it names none.</summary>
    public HubSubscription? Hub { get; init; }

    /// <summary>Stops the polling, for a moderator.</summary>
    public Feed Pause() => this with { State = FeedState.Paused };

    /// <summary>Resumes the polling immediately, for a moderator; earlier failures are cleared.</summary>
    public Feed Resume(Instant now) => Healthy() with { State = FeedState.Active, NextPoll = now };

    /// <summary>Records a successful poll. Clears the failures up to it; failures that another poll has counted in the meantime remain.</summary>
    /// <param name="takenUp">The feed when the poll started.</param>
    /// <param name="now">The moment.</param>
    /// <param name="chance">A random number from 0 up to 1; spreads the polls of many feeds.</param>
    public Feed Succeed(Feed takenUp, Instant now, double chance) => PolledAt == takenUp.PolledAt
        ? Healthy() with { PolledAt = now, NextPoll = PollSchedule.AfterSuccess(now, Interval, null, chance) }
        : this;

    /// <summary>Records a poll that read the feed completely.</summary>
    /// <param name="title">The feed's title; null or blank where it has none.</param>
    /// <param name="validators">The response's validators.</param>
    /// <param name="latest">The latest publication date in it, future ones excluded; null where no item is dated.</param>
    /// <param name="now">The moment.</param>
    public Feed Read(string? title, Validators validators, Instant? latest, Instant now) => this with
    {
        Title = string.IsNullOrWhiteSpace(title) ? Title : title.Trim(),
        Validators = validators,
        FirstReadAt = FirstReadAt ?? now,
        ArchiveEnd = FirstReadAt is null ? latest : ArchiveEnd,
    };

    /// <summary>Records a failed poll. It counts unless another poll has succeeded in the meantime.</summary>
    /// <param name="takenUp">The feed when the poll started.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="now">The moment.</param>
    /// <param name="asked">The pause that the site requests, if any.</param>
    /// <param name="chance">A random number from 0 up to 1; spreads the polls of many feeds.</param>
    public Feed Fail(Feed takenUp, FeedProblem problem, Instant now, Duration? asked, double chance) => PolledAt != takenUp.PolledAt && FailingSince is null
        ? this
        : this with
        {
            PolledAt = now,
            NextPoll = PollSchedule.AfterFailure(now, Interval, Failures + 1, asked, chance),
            Failures = Failures + 1,
            FailingSince = FailingSince ?? now,
            Problem = problem,
            IsProblemTold = IsProblemTold || (FailingSince is { } since && now - since >= ToldAfter),
        };

    /// <summary>Marks the feed as permanently gone, as its site reports, and as reported to moderators. A paused feed remains paused.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="now">The moment.</param>
    public Feed Vanish(FeedProblem problem, Instant now) => this with
    {
        State = State == FeedState.Paused ? FeedState.Paused : FeedState.Gone,
        PolledAt = now,
        Failures = Failures + 1,
        FailingSince = FailingSince ?? now,
        Problem = problem,
        IsProblemTold = true,
    };

    /// <summary>Updates the subscription to the hubs that the feed names. One that still matches is left unchanged; otherwise a new one is created.</summary>
    /// <param name="hubs">The hubs that the feed names, the preferred one first.</param>
    /// <param name="topic">The address by which the hubs know the feed.</param>
    public Feed Subscribe(IReadOnlyList<Uri> hubs, Uri topic) => this with
    {
        Hub = hubs.Count == 0 ? null : Hub is { } hub && hub.Topic == topic && hubs.Contains(hub.Hub) ? hub : HubSubscription.New(hubs[0], topic),
    };

    /// <summary>Records a subscription request to the hub, if one is due.</summary>
    public Feed AskHub(Instant now) => State == FeedState.Active && Hub is { } hub && hub.IsDue(now) ? this with { Hub = hub with { AskedAt = now } } : this;

    /// <summary>Records that the hub has granted or denied the subscription with a token; ignored if the subscription has been replaced.</summary>
    /// <param name="token">The <see cref="HubSubscription.Token"/> of the hub's callback.</param>
    /// <param name="leaseEnd">The end of the lease; null where it is denied.</param>
    public Feed Lease(string token, Instant? leaseEnd) => Hub is { } hub && hub.Token == token ? this with { Hub = hub with { LeaseEnd = leaseEnd } } : this;

    private Feed Healthy() => this with { Failures = 0, FailingSince = null, Problem = null, IsProblemTold = false };
}

/// <summary>Detects whether a response is newer (RFC 9110, section 8.8).</summary>
/// <param name="ETag">The entity tag with its quotation marks, as received.</param>
/// <param name="LastModified">The date of the last change, as received.</param>
public sealed record Validators(string? ETag, string? LastModified);

/// <summary>A subscription at a WebSub hub, which pushes new items.</summary>
/// <param name="Hub">The address for subscription requests.</param>
/// <param name="Topic">The address by which the hub knows the feed.</param>
/// <param name="Token">The unguessable part of the callback address.</param>
/// <param name="Secret">The key with which the hub signs its messages.</param>
/// <param name="AskedAt">When it was last requested; null before.</param>
/// <param name="LeaseEnd">The end of the lease; null before the hub has granted it.</param>
public sealed record HubSubscription(Uri Hub, Uri Topic, string Token, string Secret, Instant? AskedAt = null, Instant? LeaseEnd = null)
{
    // A request without a callback is repeated after the first duration; a lease is renewed the second before its end.
    private static readonly Duration _patience = Duration.FromHours(1), _ahead = Duration.FromDays(1);

    /// <summary>A subscription that no hub knows yet, with a random token and secret.</summary>
    public static HubSubscription New(Uri hub, Uri topic) =>
        new(hub, topic, RandomNumberGenerator.GetHexString(32, lowercase: true), RandomNumberGenerator.GetHexString(64, lowercase: true));

    /// <summary>Whether a request to the hub is due, for the first time or again.</summary>
    public bool IsDue(Instant now) => !(now - AskedAt < _patience) && !(LeaseEnd - now >= _ahead);
}
