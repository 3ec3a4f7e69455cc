using FilmClubBot.Commands.Rotas;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Queries what the pages show of screenings.</summary>
internal sealed class ScreeningFacts(IScreenings screenings, IRsvps rsvps, IReactions reactions, IRota rota, Attendance attendance, AudienceSlips audience)
{
    /// <summary>The public screenings of a film.</summary>
    public async Task<IReadOnlyList<Screening>> OfFilm(FilmId film, CancellationToken cancellationToken) =>
        [.. (await screenings.OfFilm(film, cancellationToken)).Where(screening => screening.IsPublic)];

    /// <summary>The ratings of those who came and of those who did not; null if the film was not screened.</summary>
    public async Task<RatingBreakdown?> Breakdown(FilmId film, IReadOnlyList<Rating> given, CancellationToken cancellationToken) =>
        await attendance.Of(film, cancellationToken) is { } screened ? RatingBreakdown.Of(given, screened.Came, screened.Latest.Start) : null;

    /// <summary>The remarks during a film; null before the screening is over, or if there are none.</summary>
    public async Task<TimelineView?> Timeline(ScreeningId id, Uri root, bool isInsider, CancellationToken cancellationToken) =>
        await screenings.Find(id, cancellationToken) is { State: ScreeningState.Over, IsPublic: true } screening
        && await reactions.Of(id, cancellationToken) is { Count: > 0 } all
            ? new(screening, new(all, screening.Length), root, isInsider)
            : null;

    /// <summary>Which of the screenings that are over have a timeline.</summary>
    public async Task<IReadOnlySet<ScreeningId>> Timelines(IEnumerable<Screening> shown, CancellationToken cancellationToken)
    {
        HashSet<ScreeningId> timelines = [];
        foreach (var screening in shown.Where(screening => screening.State == ScreeningState.Over))
        {
            if ((await reactions.Of(screening.Id, cancellationToken)).Count > 0)
                timelines.Add(screening.Id);
        }

        return timelines;
    }

    /// <summary>The announced audience scores of screenings that are over.</summary>
    public async Task<IReadOnlyDictionary<ScreeningId, AudienceScore>> Audiences(IEnumerable<Screening> shown, CancellationToken cancellationToken)
    {
        Dictionary<ScreeningId, AudienceScore> scores = [];
        foreach (var screening in shown.Where(screening => screening.State == ScreeningState.Over))
        {
            if (await audience.Announced(screening, cancellationToken) is { } score)
                scores[screening.Id] = score;
        }

        return scores;
    }

    /// <summary>The guest lists of the screenings that are ahead and have a limited capacity.</summary>
    public async Task<IReadOnlyDictionary<ScreeningId, GuestList>> Guests(IEnumerable<Screening> shown, CancellationToken cancellationToken)
    {
        Dictionary<ScreeningId, GuestList> guests = [];
        foreach (var screening in shown.Where(screening => screening is { IsAhead: true, Capacity: not null }))
            guests[screening.Id] = new(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity);
        return guests;
    }

    /// <summary>How many jobs nobody has yet, of the screenings that are ahead; those without an open one are left out. Who has the others is not public.</summary>
    public async Task<IReadOnlyDictionary<ScreeningId, int>> OpenJobs(IEnumerable<Screening> shown, CancellationToken cancellationToken)
    {
        Dictionary<ScreeningId, int> open = [];
        var jobs = await rota.Jobs(cancellationToken);
        if (jobs == JobList.None)
            return open;
        foreach (var screening in shown.Where(screening => screening.IsAhead))
        {
            if (new Rota(jobs, await rota.Duties(screening.Id, cancellationToken)).Open is > 0 and var count)
                open[screening.Id] = count;
        }

        return open;
    }
}
