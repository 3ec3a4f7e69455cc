using FilmClubBot.Commands.Agendas;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The ballots that close by themselves.</summary>
internal sealed class BallotAgenda(IBallots ballots, BallotDesk desk) : IAgenda
{
    public string Name => "ballots";

    public async Task<IReadOnlyList<AgendaItem>> Items(CancellationToken cancellationToken) =>
    [
        .. from ballot in await ballots.Open(cancellationToken)
           where ballot.ClosesAt is not null
           select new AgendaItem(ballot.Id.Value, ballot.ClosesAt.Value),
    ];

    public Task Attend(int id, CancellationToken cancellationToken) => desk.CloseIfDue(new(id), cancellationToken);
}
