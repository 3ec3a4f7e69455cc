using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Diaries;

/// <summary>Imports members' diaries, and notifies moderators of comments that are held back.</summary>
public sealed class DiaryIntake(IDiaries diaries, Notices notices, Locales locales, Club club, IClock clock)
{
    /// <inheritdoc cref="IDiaries.Import"/>
    public async Task<DiaryImport> Import(MemberId member, IReadOnlyList<DiaryEntry> entries, IProgress<DiaryProgress>? progress, CancellationToken cancellationToken)
    {
        var import = await diaries.Import(member, entries, progress, cancellationToken);
        // A file may have thousands of comments: one notice a day.
        if (import.Held > 0)
            await notices.Notify(CommentWords.ImportedKey(clock.GetCurrentInstant().InZone(club.Zone).Date), locales.For(club.Locale)["ratings.notice.imported"], null, cancellationToken);
        return import;
    }
}
