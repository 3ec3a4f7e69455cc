using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Missed;

/// <summary>Whether a member was at a screening.</summary>
public sealed class Presence(IRsvps rsvps, IRatings ratings)
{
    /// <summary>As far as it is known: whether the member had a place, or has rated the film since it began.</summary>
    public async Task<bool> Of(MemberId member, Screening screening, CancellationToken cancellationToken) =>
        new GuestList(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity).Going.Any(answer => answer.Member.Id == member)
        || (screening.Film is { } film && (await ratings.Of(film.Id, member, cancellationToken))?.At >= screening.Start);
}
