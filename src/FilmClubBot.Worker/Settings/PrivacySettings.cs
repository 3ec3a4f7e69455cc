using System.ComponentModel.DataAnnotations;
using FilmClubBot.Commands.OwnData;
using NodaTime;

namespace FilmClubBot.Worker.Settings;

/// <summary>Who answers for members' data, and how long it is stored: section <c>Privacy</c>. The pages <c>/privacy</c> and <c>/terms</c> say what is set here.</summary>
internal sealed class PrivacySettings
{
    /// <summary>The person or society that runs the bot. Default: none is named.</summary>
    [StringLength(200)]
    public string? Operator { get; set; }

    /// <summary>How that person is reached, such as an e-mail address. Default: the club's moderators.</summary>
    [StringLength(200)]
    public string? Contact { get; set; }

    /// <summary>After how much time what is deleted.</summary>
    public RetentionSettings Retention { get; set; } = new();
}

/// <summary>After how many days data is deleted; 0 for never. The section <c>Privacy:Retention</c>.</summary>
internal sealed class RetentionSettings
{
    /// <summary>The record of what moderators changed. Default: two years.</summary>
    [Range(0, 36500)]
    public int AuditDays { get; set; } = 730;

    /// <summary>Messages in the browser chat, of which the last 500 of a channel are stored anyway. Default: a year.</summary>
    [Range(0, 36500)]
    public int ChatDays { get; set; } = 365;

    /// <summary>Members' remarks during films, from the end of the screening. Default: never.</summary>
    [Range(0, 36500)]
    public int RemarkDays { get; set; }

    /// <summary>Attempts at deliveries, with the platforms' replies. Default: half a year.</summary>
    [Range(0, 36500)]
    public int AttemptDays { get; set; } = 180;

    /// <summary>The limits.</summary>
    public Retention ToRetention() => new() { Audit = Days(AuditDays), Chat = Days(ChatDays), Remarks = Days(RemarkDays), Attempts = Days(AttemptDays) };

    private static Duration? Days(int days) => days == 0 ? null : Duration.FromDays(days);
}
