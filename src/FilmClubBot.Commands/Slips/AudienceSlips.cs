using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Slips;

/// <summary>When an audience gives its slips, and what they come to.</summary>
public sealed class AudienceSlips(ISlips slips, ScreeningPolicy policy, Club club, IClock clock)
{
    /// <summary>Whether a slip can be given: from the film's begin until the results of the screening are announced.</summary>
    public SlipTime TimeOf(Screening screening)
    {
        var now = clock.GetCurrentInstant();
        if (screening.State == ScreeningState.Cancelled || !screening.IsPublic)
            return SlipTime.Never;
        if (now < screening.Begin)
            return SlipTime.Early;
        return now < ScreeningPlan.ResultsAt(screening, policy, club.Zone) ? SlipTime.Open : SlipTime.Closed;
    }

    /// <summary>The score of a screening, by its slips so far.</summary>
    public async Task<AudienceScore> Of(Screening screening, CancellationToken cancellationToken) =>
        new(screening.Tally.Slips, await slips.Of(screening.Id, cancellationToken));

    /// <summary>The score once it can no longer change by a phone; null before, so that nobody is led by others, and without slips.</summary>
    public async Task<AudienceScore?> Announced(Screening screening, CancellationToken cancellationToken) =>
        TimeOf(screening) == SlipTime.Closed && await Of(screening, cancellationToken) is { All.Total: > 0 } score ? score : null;
}

/// <summary>Whether slips can be given.</summary>
public enum SlipTime
{
    /// <summary>The film has not begun.</summary>
    Early,

    /// <summary>They can be given.</summary>
    Open,

    /// <summary>The results were announced.</summary>
    Closed,

    /// <summary>The screening does not take place.</summary>
    Never,
}
