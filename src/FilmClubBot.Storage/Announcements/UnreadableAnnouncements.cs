using System.Collections.Concurrent;
using FilmClubBot.Storage.Schema;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Storage.Announcements;

/// <summary>Names in the log what this version cannot read and therefore does not send: each announcement once a run, as the queue is read every few seconds.</summary>
internal sealed class UnreadableAnnouncements(ILogger<UnreadableAnnouncements> log)
{
    private readonly ConcurrentDictionary<int, bool> _named = new();

    /// <summary>Names an announcement unless it was named before.</summary>
    public void Name(AnnouncementRow announcement, UnreadableSubjectException why)
    {
        if (_named.TryAdd(announcement.Id, true))
            log.LogWarning("The announcement {Announcement} (\"{Key}\") is skipped: {Reason}", announcement.Id, announcement.Key, why.Message);
    }
}
