using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>Which reviews a channel gets, how and when. Without rules of its own it gets each at once.</summary>
/// <param name="Channel">The channel.</param>
public sealed record ChannelRules(DeliveryChannel Channel)
{
    /// <summary>Only reviews by these critics; all when empty.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Only reviews that are filed under one of these; all when empty.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Only reviews in which one of these stands, in headline or text; all when empty.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>How an announcement is laid out; null for the usual way.</summary>
    public AnnouncementTemplate? Template { get; init; }

    /// <summary>When nothing new is sent.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>When the reviews come together; null for one by one.</summary>
    public DigestTimes? Digest { get; init; }

    /// <summary>Since when; reviews announced before are in no digest.</summary>
    public Instant DigestSince { get; init; }

    /// <summary>When a quote is said each day; null for never.</summary>
    public ClockTime? DailyQuote { get; init; }

    /// <summary>Whether each announcement opens a thread to talk in.</summary>
    public bool OpensThread { get; init; }

    /// <summary>When quiet hours end that a delivery has to wait for; null when it may be sent now.</summary>
    public Instant? QuietUntil(Delivery delivery, Instant now, DateTimeZone zone) => delivery.ObservesQuietHours ? Quiet?.EndAfter(now, zone) : null;

    /// <summary>Whether the channel gets a review.</summary>
    /// <param name="author">Its critic, where known.</param>
    /// <param name="categories">What it is filed under.</param>
    /// <param name="text">Its headline and words.</param>
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
