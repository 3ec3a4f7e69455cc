using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Watching;

/// <summary>Finds the screening that is being watched.</summary>
internal sealed class WatchedScreenings(IScreenings screenings)
{
    /// <summary>The named screening; otherwise the one that is running, or begins next. Null when there is none.</summary>
    /// <param name="named">The named screening.</param>
    /// <param name="now">The moment.</param>
    /// <param name="isLate">Whether one that has just ended takes precedence over one that begins next.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Screening?> Find(ScreeningId? named, Instant now, bool isLate, CancellationToken cancellationToken)
    {
        if (named is { } id)
            return await screenings.Find(id, cancellationToken) is { } found && IsWatched(found) ? found : null;
        var ahead = (await screenings.Ahead(cancellationToken)).Where(screening => screening.IsPublic).ToList();
        return ahead.Find(screening => screening.Begin <= now) ?? (isLate ? await JustOver(now, cancellationToken) : null) ?? ahead.FirstOrDefault();
    }

    /// <summary>The named screening; otherwise the latest that is over, or the one that is running where none is. Null when there is none.</summary>
    public async Task<Screening?> Latest(ScreeningId? named, CancellationToken cancellationToken)
    {
        if (named is { } id)
            return await screenings.Find(id, cancellationToken) is { IsPublic: true } found ? found : null;
        return (await screenings.Past(new PageRequest(1, 1), cancellationToken)).Items is [var over, ..]
            ? over
            : await screenings.NextPublic(cancellationToken);
    }

    /// <summary>Whether members watch a screening: it is announced and not cancelled.</summary>
    public static bool IsWatched(Screening screening) => screening is { IsPublic: true, State: not ScreeningState.Cancelled };

    /// <summary>Whether a caller may start and pause playback: the host, and moderators.</summary>
    public static bool MayConduct(Caller caller, Screening screening) => caller.Permission >= Permission.Moderator || screening.Host?.Id == caller.Member.Id;

    private async Task<Screening?> JustOver(Instant now, CancellationToken cancellationToken) =>
        (await screenings.Past(new PageRequest(1, 1), cancellationToken)).Items.FirstOrDefault(over => now < over.End + Reaction.Grace);
}
