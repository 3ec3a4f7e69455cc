using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Diaries;

/// <summary>The limit of a founded club on members' imports.</summary>
internal static class DiaryLimit
{
    /// <summary>The refusal of a file whose entries are too many together with those that the member has; null if there is room.</summary>
    public static async Task<Card?> Refusal(IDiaries diaries, ClubLimits limits, MemberId member, int entries, Phrases say, CancellationToken cancellationToken) =>
        limits.DiaryEntries is { } most && (await diaries.Of(member, cancellationToken)).Count + entries > most
            ? Card.Refusal(say["refusal.title"], say["diary.full", ("n", most)])
            : null;
}
