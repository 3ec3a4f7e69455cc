using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Rotas;

/// <summary>Finds the screening whose job a member means.</summary>
internal static class OwnScreening
{
    /// <summary>The named screening; else the next one at which the member has a job; null when there is none.</summary>
    public static async Task<ScreeningId?> NamedOrNextOf(this IRota rota, ScreeningId? named, MemberId member, IScreenings screenings, CancellationToken cancellationToken)
    {
        if (named is not null)
            return named;
        var held = (await rota.HeldBy(member, cancellationToken)).ToHashSet();
        return (await screenings.Ahead(cancellationToken)).FirstOrDefault(screening => screening.IsAhead && held.Contains(screening.Id))?.Id;
    }
}
