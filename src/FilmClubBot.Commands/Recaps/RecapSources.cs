using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Recaps;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Recaps;

/// <summary>Collects what a recap is computed from.</summary>
public sealed class RecapSources(IFilms films, IRatings ratings, IThemes themes, IScreenings screenings, IRsvps rsvps)
{
    /// <summary>The society's recap.</summary>
    public async Task<Recap> OfSociety(Interval period, CancellationToken cancellationToken) =>
        Recap.OfSociety(await Data(period, await Held(period, cancellationToken), cancellationToken));

    /// <summary>A member's recap, as everybody may see it.</summary>
    public async Task<Recap> OfMember(MemberId member, Interval period, CancellationToken cancellationToken)
    {
        var held = await Held(period, cancellationToken);
        var answers = await rsvps.AnswersOf(member, cancellationToken);
        List<Screening> attended = [];
        foreach (var screening in held.Where(screening => answers.TryGetValue(screening.Id, out var answer) && answer.Answer == RsvpAnswer.Going))
        {
            // With a limit, a guest may still have been on the waiting list.
            if (screening.Capacity is null || new GuestList(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity).Going.Any(guest => guest.Member.Id == member))
                attended.Add(screening);
        }

        return Recap.OfMember(await Data(period, held, cancellationToken), member, attended.ConvertAll(screening => screening.Film?.Id));
    }

    private async Task<List<Screening>> Held(Interval period, CancellationToken cancellationToken) =>
        [.. (await screenings.Between(period.Start, period.End, cancellationToken)).Where(screening => screening.State is ScreeningState.Running or ScreeningState.Over && period.Contains(screening.Start))];

    private async Task<RecapData> Data(Interval period, List<Screening> held, CancellationToken cancellationToken) => new(
        period,
        (await films.List(cancellationToken)).ToDictionary(film => film.Id),
        await themes.Names(cancellationToken),
        await ratings.All(viewer: null, cancellationToken),
        held.ConvertAll(screening => screening.Film?.Id));
}
