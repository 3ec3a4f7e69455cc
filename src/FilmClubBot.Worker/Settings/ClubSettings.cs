using System.ComponentModel.DataAnnotations;

namespace FilmClubBot.Worker.Settings;

/// <summary>The society: section <c>Club</c>.</summary>
internal sealed class ClubSettings
{
    /// <summary>What the society calls itself. Default: <c>Our film society</c>.</summary>
    [Required, StringLength(100)]
    public string Name { get; set; } = "Our film society";

    /// <summary>The zone of the society's wall clock, as the IANA database names it. Default: <c>Etc/UTC</c>.</summary>
    [Required]
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>The language of what the bot says: a folder of <c>config/locales/</c>. Default: <c>en</c>.</summary>
    [Required]
    public string Locale { get; set; } = "en";
}
