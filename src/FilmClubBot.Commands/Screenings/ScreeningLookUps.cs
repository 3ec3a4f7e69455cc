using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Finds the screening that a command is about where none is named.</summary>
internal static class ScreeningLookUps
{
    /// <summary>The only screening ahead; null if there is none, or several.</summary>
    public static async Task<ScreeningId?> OnlyAhead(this IScreenings screenings, CancellationToken cancellationToken) =>
        await screenings.Ahead(cancellationToken) is [var only] ? only.Id : null;

    /// <summary>The screening that members may know of and that begins next, or is running; null if there is none.</summary>
    public static Task<Screening?> NextPublic(this IScreenings screenings, CancellationToken cancellationToken) => screenings.NextPublic(_ => true, cancellationToken);

    /// <summary>The first such screening that fits a condition.</summary>
    public static async Task<Screening?> NextPublic(this IScreenings screenings, Func<Screening, bool> isMeant, CancellationToken cancellationToken) =>
        (await screenings.Ahead(cancellationToken)).FirstOrDefault(screening => screening.IsPublic && isMeant(screening));
}
