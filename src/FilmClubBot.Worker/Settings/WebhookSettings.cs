namespace FilmClubBot.Worker.Settings;

/// <summary>Where events may be posted: section <c>Webhooks</c>. Moderators add the addresses themselves.</summary>
internal sealed class WebhookSettings
{
    /// <summary>Whether webhooks may be on the loopback address and in private networks, and without TLS. Default: no, because a moderator must not reach services near this machine.</summary>
    public bool AllowPrivateNetwork { get; set; }
}
