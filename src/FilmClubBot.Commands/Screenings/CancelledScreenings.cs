using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The cancelled screenings whose time is ahead, searched as the others are.</summary>
internal sealed class CancelledScreenings(IScreenings screenings, ScreeningTimes times, IClock clock) : KnownScreenings(screenings, times)
{
    protected override string NoneKey => "suggestions.nocancelled";

    // What is restored is announced.
    protected override bool IsPartEnough => false;

    protected override async Task<IReadOnlyList<Screening>> Searched(IScreenings screenings, bool isByName, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return [.. (await screenings.Between(now, Instant.MaxValue, cancellationToken)).Where(screening => screening.State == ScreeningState.Cancelled && screening.Start > now)];
    }
}
