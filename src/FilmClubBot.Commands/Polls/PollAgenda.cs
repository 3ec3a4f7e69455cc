using FilmClubBot.Commands.Agendas;

namespace FilmClubBot.Commands.Polls;

/// <summary>The closing times of the polls.</summary>
internal sealed class PollAgenda(IPolls polls, PollService service) : IAgenda
{
    public string Name => "polls";

    public async Task<IReadOnlyList<AgendaItem>> Items(CancellationToken cancellationToken) =>
        [.. (await polls.Open(cancellationToken)).Select(poll => new AgendaItem(poll.Id.Value, poll.ClosesAt))];

    public Task RunDueSteps(int id, CancellationToken cancellationToken) => service.CloseIfDue(new(id), cancellationToken);
}
