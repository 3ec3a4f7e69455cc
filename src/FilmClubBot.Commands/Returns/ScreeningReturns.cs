using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Returns;

/// <summary>Collects what distributors and licensors ask for of past screenings.</summary>
public sealed class ScreeningReturns(IScreenings screenings, ScreeningPolicy policy, Club club, IClock clock)
{
    /// <summary>The returns of a term's screenings that are over, in the order of their dates; without a term, of the last twelve months.</summary>
    public async Task<IReadOnlyList<ScreeningReturn>> Of(Term? term, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var span = Programme.Span(term, now, club.Zone);
        return [.. (await screenings.Between(span.Start, span.End, cancellationToken))
            .Where(screening => screening is { State: ScreeningState.Over, Film: not null } && (term is null || term.WeekOf(screening.Start.InZone(club.Zone).Date) is not null))
            .Select(screening => new ScreeningReturn(screening, ScreeningPlan.ReturnDueAt(screening, policy, club.Zone), now))];
    }
}

/// <summary>The return of one screening.</summary>
/// <param name="Screening">The screening, which is over and has a film.</param>
/// <param name="Due">When the return is due; null where none is, or it was sent.</param>
/// <param name="Now">The moment.</param>
public sealed record ScreeningReturn(Screening Screening, Instant? Due, Instant Now)
{
    /// <summary>Whether it should have been sent.</summary>
    public bool IsOverdue => Due < Now;
}
