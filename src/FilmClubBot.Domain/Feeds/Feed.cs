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
public sealed record Feed
{
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
public sealed record HubSubscription(Uri Hub, Uri Topic, string Token, string Secret, Instant? AskedAt = null, Instant? LeaseEnd = null);
