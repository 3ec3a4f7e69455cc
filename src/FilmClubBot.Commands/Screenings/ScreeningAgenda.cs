using FilmClubBot.Commands.Agendas;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The due times of the screenings' steps.</summary>
internal sealed class ScreeningAgenda(IScreenings screenings, ScreeningSteps steps, ScreeningPolicy policy, Club club) : IAgenda
{
    public string Name => "screenings";

    public async Task<IReadOnlyList<AgendaItem>> Items(CancellationToken cancellationToken) =>
    [
        .. from screening in await screenings.Unsettled(cancellationToken)
           let next = ScreeningPlan.NextAfter(screening, policy, club.Zone)
           where next is not null
           select new AgendaItem(screening.Id.Value, next.Value),
    ];

    public Task RunDueSteps(int id, CancellationToken cancellationToken) => steps.RunDue(new(id), cancellationToken);
}
