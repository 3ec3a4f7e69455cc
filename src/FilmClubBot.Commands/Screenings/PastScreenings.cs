using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The latest screenings that are over, searched as the others are.</summary>
internal sealed class PastScreenings(IScreenings screenings, ScreeningTimes times) : KnownScreenings(screenings, times)
{
    private const int Latest = 50;

    protected override async Task<IReadOnlyList<Screening>> Searched(IScreenings screenings, bool isByName, CancellationToken cancellationToken) =>
        (await screenings.Past(new PageRequest(1, Latest), cancellationToken)).Items;
}
