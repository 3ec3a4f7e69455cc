using System.ComponentModel.DataAnnotations;

namespace FilmClubBot.Worker.Settings;

/// <summary>Where reviews come from: section <c>Reviews</c>.</summary>
internal sealed class ReviewSettings
{
    /// <summary>A folder that is looked through for new and changed reviews; none by default.</summary>
    public string? Folder { get; set; }

    /// <summary>The society's own themes in place of <c>config/themes.json</c>; none by default.</summary>
    public string? Themes { get; set; }

    /// <summary>How often the folder is looked through, <c>hh:mm:ss</c>. Default: every minute.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);
}
