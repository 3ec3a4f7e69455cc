using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The people who came to a film's screenings, according to their replies: all who had a place at one that has begun.</summary>
public sealed class Attendance(IScreenings screenings, IRsvps rsvps)
{
    /// <summary>The screenings of a film that have begun, with their guests; null for a film that was not screened yet.</summary>
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
/// <param name="Came">The guests of that one and of earlier ones.</param>
public sealed record ScreenedFilm(Screening Latest, IReadOnlySet<MemberId> Came);
