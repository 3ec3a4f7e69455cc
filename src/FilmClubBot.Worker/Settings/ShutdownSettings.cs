using System.ComponentModel.DataAnnotations;

namespace FilmClubBot.Worker.Settings;

/// <summary>How the bot stops: section <c>Shutdown</c>.</summary>
internal sealed class ShutdownSettings
{
    /// <summary>How long work that has begun may take after SIGTERM: replies, deliveries, imports of a review. Default: half a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
