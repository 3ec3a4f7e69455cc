using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Reports;

/// <summary>Collects the figures of past screenings.</summary>
public sealed class ScreeningFigures(IScreenings screenings, IRsvps rsvps, IRatings ratings, AudienceSlips audience)
{
    /// <summary>The screenings that began in a time and are over, with their figures, and how many were cancelled.</summary>
    public async Task<(IReadOnlyList<ReportedScreening> Over, int Cancelled)> Of(Interval span, CancellationToken cancellationToken)
    {
        List<Screening> begun = [.. (await screenings.Between(span.Start, span.End, cancellationToken)).Where(screening => span.Contains(screening.Start))];
        List<ReportedScreening> over = [];
        foreach (var screening in begun.Where(screening => screening.State == ScreeningState.Over).OrderBy(screening => screening.Start).ThenBy(screening => screening.Id.Value))
            over.Add(await Figures(screening, span, cancellationToken));
        return (over, begun.Count(screening => screening is { State: ScreeningState.Cancelled, WasAnnounced: true }));
    }

    private async Task<ReportedScreening> Figures(Screening screening, Interval span, CancellationToken cancellationToken)
    {
        var replies = await rsvps.Of(screening.Id, cancellationToken);
        IReadOnlyList<Rating> given = screening.Film is { } film ? await ratings.OfFilm(film.Id, cancellationToken) : [];
        HashSet<MemberId> active = [.. replies.Select(reply => reply.Member.Id), .. given.Where(rating => span.Contains(rating.At)).Select(rating => rating.By.Id)];
        return new(
            screening,
            new GuestList(replies, screening.Capacity).Taken,
            await audience.Announced(screening, cancellationToken),
            RatingSummary.Of(given.Select(rating => rating.Stars)),
            active) { Expectations = Expectations.Of(replies, given) };
    }
}
