using FilmClubBot.Commands.Agendas;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The ballots that close automatically.</summary>
internal sealed class BallotAgenda(IBallots ballots, BallotService service) : IAgenda
{
    public string Name => "ballots";

    public async Task<IReadOnlyList<AgendaItem>> Items(CancellationToken cancellationToken) =>
        [.. (await ballots.Open(cancellationToken)).SelectMany(ballot => ballot.ClosesAt is { } at ? new[] { new AgendaItem(ballot.Id.Value, at) } : [])];

    public Task RunDueSteps(int id, CancellationToken cancellationToken) => service.CloseIfDue(new(id), cancellationToken);
}
