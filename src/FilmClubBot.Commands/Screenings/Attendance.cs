using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Who came to a film's screenings, as their answers tell: whoever had a place at one that has begun.</summary>
public sealed class Attendance(IScreenings screenings, IRsvps rsvps)
{
    /// <summary>The screenings of a film that have begun, with those who came; null for a film that was not screened yet.</summary>
    public async Task<ScreenedFilm?> Of(FilmId film, CancellationToken cancellationToken)
    {
        List<Screening> begun = [.. (await screenings.OfFilm(film, cancellationToken)).Where(screening => screening.State is ScreeningState.Running or ScreeningState.Over)];
        if (begun.Count == 0)
            return null;
        HashSet<MemberId> came = [];
        foreach (var screening in begun)
            came.UnionWith(new GuestList(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity).Going.Select(answer => answer.Member.Id));
        return new(begun.MaxBy(screening => screening.Start)!, came);
    }
}

/// <summary>A film that was screened.</summary>
/// <param name="Latest">Its latest screening that has begun.</param>
/// <param name="Came">Who came to that one, or to one before.</param>
public sealed record ScreenedFilm(Screening Latest, IReadOnlySet<MemberId> Came);
