using System.Collections.Concurrent;
using FilmClubBot.Storage.Schema;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Storage.Announcements;

/// <summary>Logs announcements that this version cannot read and therefore skips: each only once per run, as the queue is read every few seconds.</summary>
internal sealed class UnreadableAnnouncements(ILogger<UnreadableAnnouncements> log)
{
    private readonly ConcurrentDictionary<int, bool> _named = new();

    /// <summary>Logs an announcement unless it has been logged before.</summary>
    public void Name(AnnouncementRow announcement, UnreadableSubjectException why)
    {
        if (_named.TryAdd(announcement.Id, true))
            log.LogWarning("Skipping announcement {Announcement} (\"{Key}\"): {Reason}", announcement.Id, announcement.Key, why.Message);
    }
}
