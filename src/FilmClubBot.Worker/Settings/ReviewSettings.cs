using System.ComponentModel.DataAnnotations;

namespace FilmClubBot.Worker.Settings;

/// <summary>Where reviews come from: section <c>Reviews</c>.</summary>
internal sealed class ReviewSettings
{
    /// <summary>A folder that is looked through for new and changed reviews; none by default.</summary>
    public string? Folder { get; set; }

    /// <summary>The society's own themes in place of <c>config/themes.json</c>; none by default.</summary>
    public string? Themes { get; set; }

    /// <summary>Feeds that are polled, beside those that moderators add; none by default.</summary>
    // The binder appends what is configured to what already stands in a list.
    public IReadOnlyList<FeedSettings> Feeds { get; set; } = [];

    /// <summary>How often the folder is looked through and each feed is polled, <c>hh:mm:ss</c>. Default: every minute.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many of the latest items of a feed are announced when it is first read. Default: none; they are its archive.</summary>
    [Range(0, 20)]
    public int AnnounceFirst { get; set; }

    /// <summary>Whether feeds may stand on this very machine. Default: no; whoever names a feed must not reach into the machine.</summary>
    public bool AllowLoopback { get; set; }
}

/// <summary>A feed: an entry of <c>Reviews:Feeds</c>.</summary>
internal sealed class FeedSettings
{
    /// <summary>Where it is read: absolute http(s).</summary>
    public string Url { get; set; } = "";

    /// <summary>How often, in place of <see cref="ReviewSettings.PollInterval"/>.</summary>
    public TimeSpan? Interval { get; set; }
}
