using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>Which reviews a channel gets, how and when. A channel without its own rules gets each review immediately.</summary>
/// <param name="Channel">The channel.</param>
public sealed record ChannelRules(DeliveryChannel Channel)
{
    /// <summary>Whether reviews are announced there at all.</summary>
    public bool GetsReviews { get; init; } = true;

    /// <summary>Whether screenings and ballots are announced there.</summary>
    public bool GetsScreenings { get; init; }

    /// <summary>Whether problems are reported to moderators there.</summary>
    public bool GetsNotices { get; init; }

    /// <summary>Only reviews by these critics; all when empty.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Only reviews that are filed under one of these; all when empty.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Only reviews that contain one of these words, in headline or text; all when empty.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether an announcement shows a picture: the review's own, or else one of its film.</summary>
    public bool ShowsPictures { get; init; } = true;

    /// <summary>The layout of an announcement; null for the default.</summary>
    public AnnouncementTemplate? Template { get; init; }

    /// <summary>When no new messages are sent.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>When reviews are sent as a digest; null for one message per review.</summary>
    public DigestTimes? Digest { get; init; }

    /// <summary>The start of digests; reviews announced before it are in no digest.</summary>
    public Instant DigestSince { get; init; }

    /// <summary>When a quote is posted each day; null for never.</summary>
    public ClockTime? DailyQuote { get; init; }

    /// <summary>When screenings of round years ago are remembered each day; null for never.</summary>
    public ClockTime? Anniversaries { get; init; }

    /// <summary>The names of the tags of each post, in a forum; none when empty.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether each announcement opens a thread for discussion.</summary>
    public bool OpensThread { get; init; }

    /// <summary>The role or user group that is notified of a screening's announcement and reminders; null for none.</summary>
    public MemberGroup? Ping { get; init; }

    /// <summary>The end of the quiet hours that a delivery has to wait for; null when it may be sent now.</summary>
    public Instant? QuietUntil(Delivery delivery, Instant now, DateTimeZone zone) => delivery.ObservesQuietHours ? Quiet?.EndAfter(now, zone) : null;

    /// <summary>The latest times, not after a moment, at which a digest, a quote of the day and the screenings of round years ago were due; null for none.</summary>
    public (Instant? Digest, Instant? Quote, Instant? Anniversaries) LastTimes(Instant now, DateTimeZone zone)
    {
        return (Digest?.Last(now, zone), Daily(DailyQuote), Daily(Anniversaries));

        Instant? Daily(ClockTime? time) => time is { } at ? new DigestTimes(null, at).Last(now, zone) : null;
    }

    /// <summary>Whether the channel gets a review.</summary>
    /// <param name="author">The review's critic, where known.</param>
    /// <param name="categories">The review's categories.</param>
    /// <param name="text">The review's headline and body.</param>
    public bool Matches(string? author, IReadOnlyList<string> categories, string text) =>
        IsOneOf(Authors, author is null ? [] : [author])
        && IsOneOf(Categories, categories)
        && (Words.Count == 0 || Stands(Words, " " + FilmTitle.FoldWords(text) + " "));

    private static bool IsOneOf(IReadOnlyList<string> wanted, IReadOnlyList<string> given)
    {
        if (wanted.Count == 0)
            return true;
        var folded = given.Select(FilmTitle.FoldWords).ToHashSet(StringComparer.Ordinal);
        return wanted.Any(one => folded.Contains(FilmTitle.FoldWords(one)));
    }

    private static bool Stands(IEnumerable<string> words, string text) =>
        words.Any(word => text.Contains(" " + FilmTitle.FoldWords(word) + " ", StringComparison.Ordinal));
}
