using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Watching;

/// <summary>Finds the screening that is watched right now.</summary>
internal sealed class WatchedScreenings(IScreenings screenings)
{
    /// <summary>The one that is named; else the one that runs, or begins next. Null when there is none.</summary>
    /// <param name="named">The one that is named.</param>
    /// <param name="now">The moment.</param>
    /// <param name="isLate">Whether one that was over a moment ago goes before one that begins next.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    public async Task<Screening?> Find(ScreeningId? named, Instant now, bool isLate, CancellationToken cancellationToken)
    {
        if (named is { } id)
            return await screenings.Find(id, cancellationToken) is { } found && IsWatched(found) ? found : null;
        var ahead = (await screenings.Ahead(cancellationToken)).Where(screening => screening.IsPublic).ToList();
        return ahead.Find(screening => screening.Begin <= now) ?? (isLate ? await JustOver(now, cancellationToken) : null) ?? ahead.FirstOrDefault();
    }

    /// <summary>The one that is named; else the latest that is over, or the one that runs where none is. Null when there is none.</summary>
    public async Task<Screening?> Latest(ScreeningId? named, CancellationToken cancellationToken)
    {
        if (named is { } id)
            return await screenings.Find(id, cancellationToken) is { IsPublic: true } found ? found : null;
        return (await screenings.Past(new PageRequest(1, 1), cancellationToken)).Items is [var over, ..]
            ? over
            : (await screenings.Ahead(cancellationToken)).FirstOrDefault(screening => screening.IsPublic);
    }

    /// <summary>Whether a screening is one that members watch: announced, and not called off.</summary>
    public static bool IsWatched(Screening screening) => screening is { IsPublic: true, State: not ScreeningState.Cancelled };

    /// <summary>Whether somebody may say when all press play: the host, and moderators.</summary>
    public static bool MayConduct(Caller caller, Screening screening) => caller.Permission >= Permission.Moderator || screening.Host?.Id == caller.Member.Id;

    private async Task<Screening?> JustOver(Instant now, CancellationToken cancellationToken) =>
        (await screenings.Past(new PageRequest(1, 1), cancellationToken)).Items.FirstOrDefault(over => now < over.End + Reaction.Grace);
}
