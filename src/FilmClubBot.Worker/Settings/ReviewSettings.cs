using System.ComponentModel.DataAnnotations;
using FilmClubBot.Commands.Clubs;

namespace FilmClubBot.Worker.Settings;

/// <summary>The sources of reviews: section <c>Reviews</c>.</summary>
internal sealed class ReviewSettings : IClubOptions<ReviewSettings>
{
    /// <summary>The shortest permitted <see cref="PollInterval"/>.</summary>
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(5);

    /// <summary>A folder that is scanned for new and changed reviews; none by default.</summary>
    public string? Folder { get; set; }

    /// <summary>The society's own file of themes, replacing <c>config/themes.json</c>; none by default.</summary>
    public string? Themes { get; set; }

    /// <summary>Feeds that are polled, besides those that moderators add; none by default.</summary>
    // The binder appends configured values to a list's existing ones.
    public IReadOnlyList<FeedSettings> Feeds { get; set; } = [];

    /// <summary>How often the folder is scanned and each feed is polled, <c>hh:mm:ss</c>. Default: every minute.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many of the latest items of a feed are announced when it is first read. Default: none; they are its archive.</summary>
    [Range(0, 20)]
    public int AnnounceFirst { get; set; }

    /// <summary>Whether feeds may be on the loopback address. Default: no, because a member who adds a feed must not reach services on this machine.</summary>
    public bool AllowLoopback { get; set; }

    /// <inheritdoc/>
    public ReviewSettings OfFoundedClub()
    {
        var copy = (ReviewSettings)MemberwiseClone();
        copy.Folder = null;
        copy.Feeds = [];
        return copy;
    }
}

/// <summary>A feed: an entry of <c>Reviews:Feeds</c>.</summary>
internal sealed class FeedSettings
{
    /// <summary>The feed's absolute http(s) address.</summary>
    public string Url { get; set; } = "";

    /// <summary>How often the feed is polled; null for <see cref="ReviewSettings.PollInterval"/>.</summary>
    public TimeSpan? Interval { get; set; }
}
