using System.ComponentModel.DataAnnotations;

namespace FilmClubBot.Worker.Settings;

/// <summary>The society: section <c>Club</c>.</summary>
internal sealed class ClubSettings
{
    /// <summary>The society's name. Default: <c>Our film society</c>.</summary>
    [Required, StringLength(100)]
    public string Name { get; set; } = "Our film society";

    /// <summary>The society's time zone, by its IANA name. Default: <c>Etc/UTC</c>.</summary>
    [Required]
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>The language of the bot's messages: a folder of <c>config/locales/</c>. Default: <c>en</c>.</summary>
    [Required]
    public string Locale { get; set; } = "en";
}
