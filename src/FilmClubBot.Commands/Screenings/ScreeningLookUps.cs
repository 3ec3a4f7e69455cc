using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Finds the screening that a command is about where none is named.</summary>
internal static class ScreeningLookUps
{
    /// <summary>The only screening ahead; null if there is none, or several.</summary>
    public static async Task<ScreeningId?> OnlyAhead(this IScreenings screenings, CancellationToken cancellationToken) =>
        await screenings.Ahead(cancellationToken) is [var only] ? only.Id : null;
}
