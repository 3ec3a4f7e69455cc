using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Queries the content of a projectionist's sheet.</summary>
internal sealed class ProjectionPages(IScreenings screenings, ScreeningPolicy policy, Club club)
{
    /// <summary>The sheet of a screening; null if there is no such screening, it was not announced, or it is cancelled.</summary>
    public async Task<ProjectionView?> Sheet(ScreeningId id, Uri root, PaperSize size, CancellationToken cancellationToken)
    {
        if (await screenings.Find(id, cancellationToken) is not { IsPublic: true, State: not ScreeningState.Cancelled } screening)
            return null;
        // What is watched at home closes nowhere.
        var closesAt = screening.Place is null ? null : policy.ClosesAt;
        return new(screening, root, size)
        {
            Closing = closesAt is { } closes ? ClosingTime.Of(screening.Start, closes, club.Zone) : null,
            LatestStart = closesAt is { } time ? ClosingTime.LatestStart(screening, time, club.Zone) : null,
        };
    }
}

/// <summary>The content of a projectionist's sheet.</summary>
/// <param name="Screening">The screening.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="Size">The paper.</param>
public sealed record ProjectionView(Screening Screening, Uri Root, PaperSize Size)
{
    /// <summary>When the venue closes; null where that is not known.</summary>
    public Instant? Closing { get; init; }

    /// <summary>The latest start at which everything ends before the venue closes; null where that is not known.</summary>
    public Instant? LatestStart { get; init; }
}
