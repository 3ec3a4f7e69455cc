using System.Security.Cryptography;
using NodaTime;

namespace FilmClubBot.Domain.Feeds;

/// <summary>Identifies a <see cref="Feed"/> within a Club.</summary>
public readonly record struct FeedId(int Value)
{
    /// <summary>The number alone, as it stands in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Whether a feed is read.</summary>
public enum FeedState
{
    /// <summary>It is polled.</summary>
    Active,

    /// <summary>A moderator has stopped it.</summary>
    Paused,

    /// <summary>Its site says that it is gone for good (410): it is polled no more.</summary>
    Gone,
}

/// <summary>A list of reviews that a site keeps under one address, and what the last poll left behind.</summary>
/// <remarks>
/// What a poll observed is applied to the feed as it is by then. Where another poll has been stored since this one took the feed up,
/// <see cref="PolledAt"/> differs; the two are compared for equality alone, as a clock may be put back between them.
/// </remarks>
public sealed record Feed
{
    /// <summary>How long a feed fails before moderators are told; sites are away for hours.</summary>
    public static readonly Duration ToldAfter = Duration.FromHours(24);

    /// <summary>The feed's key.</summary>
    public required FeedId Id { get; init; }

    /// <summary>Where it is read: absolute http(s); it moves when the site says for good that it moved.</summary>
    public required Uri Address { get; init; }

    /// <summary>What it calls itself; null until it was read.</summary>
    public string? Title { get; init; }

    /// <summary>The address by which the settings name it, which alone can take it away then; null for a moderator's.</summary>
    public Uri? InSettings { get; init; }

    /// <summary>Whether it is read.</summary>
    public FeedState State { get; init; }

    /// <summary>How often it is polled.</summary>
    public required Duration Interval { get; init; }

    /// <summary>What the last full answer was marked with, to ask for a newer one only.</summary>
    public Validators Validators { get; init; } = new(null, null);

    /// <summary>When it is polled next.</summary>
    public Instant NextPoll { get; init; }

    /// <summary>When it was polled last; null before the first time.</summary>
    public Instant? PolledAt { get; init; }

    /// <summary>When it was first read whole; null before: what it holds until then is its archive and no news.</summary>
    public Instant? FirstReadAt { get; init; }

    /// <summary>The latest date of publication in that archive; what is older and comes in later was of the archive too.</summary>
    public Instant? ArchiveEnd { get; init; }

    /// <summary>Polls in vain since the last that succeeded.</summary>
    public int Failures { get; init; }

    /// <summary>Since when; null when the last poll succeeded.</summary>
    public Instant? FailingSince { get; init; }

    /// <summary>What was wrong last, with the mend; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether moderators were told of the problem.</summary>
    public bool IsProblemTold { get; init; }

    /// <summary>What stands between the feed and its WebSub hub; null where it names none.</summary>
    public HubSubscription? Hub { get; init; }

    /// <summary>A moderator stops the polling.</summary>
    public Feed Pause() => this with { State = FeedState.Paused };

    /// <summary>A moderator has it polled again, at once; what failed before is past.</summary>
    public Feed Resume(Instant now) => Healthy() with { State = FeedState.Active, NextPoll = now };

    /// <summary>A poll succeeded. Failures up to it are past; those that another poll has counted meanwhile stay.</summary>
    /// <param name="takenUp">The feed as the poll took it up.</param>
    /// <param name="now">The moment.</param>
    /// <param name="chance">From 0 up to 1; spreads the polls of many feeds.</param>
    public Feed Succeed(Feed takenUp, Instant now, double chance) => PolledAt == takenUp.PolledAt
        ? Healthy() with { PolledAt = now, NextPoll = PollSchedule.AfterSuccess(now, Interval, null, chance) }
        : this;

    /// <summary>A poll read the feed whole.</summary>
    /// <param name="title">What it calls itself; null or blank where it does not.</param>
    /// <param name="validators">What the answer was marked with.</param>
    /// <param name="latest">The latest date of publication in it, none that is ahead; null where nothing is dated.</param>
    /// <param name="now">The moment.</param>
    public Feed Read(string? title, Validators validators, Instant? latest, Instant now) => this with
    {
        Title = string.IsNullOrWhiteSpace(title) ? Title : title.Trim(),
        Validators = validators,
        FirstReadAt = FirstReadAt ?? now,
        ArchiveEnd = FirstReadAt is null ? latest : ArchiveEnd,
    };

    /// <summary>A poll failed. It counts, unless another poll has succeeded meanwhile.</summary>
    /// <param name="takenUp">The feed as the poll took it up.</param>
    /// <param name="reason">What is wrong, with the mend.</param>
    /// <param name="now">The moment.</param>
    /// <param name="asked">How long the site asks to be left alone, if it does.</param>
    /// <param name="chance">From 0 up to 1; spreads the polls of many feeds.</param>
    public Feed Fail(Feed takenUp, string reason, Instant now, Duration? asked, double chance) => PolledAt != takenUp.PolledAt && FailingSince is null
        ? this
        : this with
        {
            PolledAt = now,
            NextPoll = PollSchedule.AfterFailure(now, Interval, Failures + 1, asked, chance),
            Failures = Failures + 1,
            FailingSince = FailingSince ?? now,
            Problem = reason,
            IsProblemTold = IsProblemTold || (FailingSince is { } since && now - since >= ToldAfter),
        };

    /// <summary>Its site says that it is gone for good, which moderators are told. One that is paused stays paused.</summary>
    /// <param name="reason">What is wrong, with the mend.</param>
    /// <param name="now">The moment.</param>
    public Feed Vanish(string reason, Instant now) => this with
    {
        State = State == FeedState.Paused ? FeedState.Paused : FeedState.Gone,
        PolledAt = now,
        Failures = Failures + 1,
        FailingSince = FailingSince ?? now,
        Problem = reason,
        IsProblemTold = true,
    };

    /// <summary>It names hubs, or none. A subscription that still fits stays as it is; otherwise there is a new one, of which no hub knows yet.</summary>
    /// <param name="hubs">The hubs that it names, the preferred one first.</param>
    /// <param name="topic">The address by which they know it.</param>
    public Feed Subscribe(IReadOnlyList<Uri> hubs, Uri topic) => this with
    {
        Hub = hubs.Count == 0 ? null : Hub is { } hub && hub.Topic == topic && hubs.Contains(hub.Hub) ? hub : HubSubscription.New(hubs[0], topic),
    };

    /// <summary>The hub is about to be asked, where that is due.</summary>
    public Feed AskHub(Instant now) => State == FeedState.Active && Hub is { } hub && hub.IsDue(now) ? this with { Hub = hub with { AskedAt = now } } : this;

    /// <summary>The hub has granted the subscription of a token, or denies it; nothing where there is another one by now.</summary>
    /// <param name="token">The <see cref="HubSubscription.Token"/> that it called back.</param>
    /// <param name="leaseEnd">Until when; null where it is denied.</param>
    public Feed Lease(string token, Instant? leaseEnd) => Hub is { } hub && hub.Token == token ? this with { Hub = hub with { LeaseEnd = leaseEnd } } : this;

    private Feed Healthy() => this with { Failures = 0, FailingSince = null, Problem = null, IsProblemTold = false };
}

/// <summary>What tells an old answer from a new one (RFC 9110, section 8.8).</summary>
/// <param name="ETag">The entity tag with its quotation marks, as given.</param>
/// <param name="LastModified">The date of the last change, as given.</param>
public sealed record Validators(string? ETag, string? LastModified);

/// <summary>A subscription at a WebSub hub, which tells of new items by itself.</summary>
/// <param name="Hub">Where the hub takes subscriptions.</param>
/// <param name="Topic">The address by which the hub knows the feed.</param>
/// <param name="Token">The unguessable part of the address that the hub calls back.</param>
/// <param name="Secret">What the hub signs its messages with.</param>
/// <param name="AskedAt">When it was asked for last; null before.</param>
/// <param name="LeaseEnd">Until when the hub has granted it; null before it has.</param>
public sealed record HubSubscription(Uri Hub, Uri Topic, string Token, string Secret, Instant? AskedAt = null, Instant? LeaseEnd = null)
{
    // A hub that has not called back is asked again after this; a lease is renewed this long before its end.
    private static readonly Duration _patience = Duration.FromHours(1), _ahead = Duration.FromDays(1);

    /// <summary>One of which no hub knows yet, with a token and a secret that nobody can guess.</summary>
    public static HubSubscription New(Uri hub, Uri topic) =>
        new(hub, topic, RandomNumberGenerator.GetHexString(32, lowercase: true), RandomNumberGenerator.GetHexString(64, lowercase: true));

    /// <summary>Whether the hub is to be asked, for the first time or again.</summary>
    public bool IsDue(Instant now) => !(now - AskedAt < _patience) && !(LeaseEnd - now >= _ahead);
}
