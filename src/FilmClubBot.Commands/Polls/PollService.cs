using FilmClubBot.Commands.Choosing;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Polls;
using NodaTime;

namespace FilmClubBot.Commands.Polls;

/// <summary>Opens and closes polls and queues their announcements, within the current unit of work.</summary>
internal sealed class PollService(IPolls polls, VoteAnnouncer announcer, IClock clock)
{
    /// <summary>Opens a poll; the draft's id is ignored.</summary>
    public async Task<Poll> Open(Poll draft, CancellationToken cancellationToken)
    {
        var poll = await polls.Add(draft, cancellationToken);
        await Announce(poll, VoteMoment.Opened, cancellationToken);
        return poll;
    }

    /// <summary>Closes a poll and queues the announcement of its result.</summary>
    /// <returns>The closed poll; null when it was not open.</returns>
    public Task<Poll?> Close(PollId id, CancellationToken cancellationToken) => CloseIf(id, poll => poll.ClosedAt is null, cancellationToken);

    /// <summary>Closes a poll if its time is over.</summary>
    public Task CloseIfDue(PollId id, CancellationToken cancellationToken) => CloseIf(id, poll => poll.IsDueAt(clock.GetCurrentInstant()), cancellationToken);

    private async Task<Poll?> CloseIf(PollId id, Func<Poll, bool> isToClose, CancellationToken cancellationToken)
    {
        Poll? closed = null;
        await polls.Change(id, async poll => closed = isToClose(poll) ? poll.Close(await polls.Answers(id, cancellationToken), clock.GetCurrentInstant()) : null, cancellationToken);
        if (closed is not null)
            await Announce(closed, VoteMoment.Closed, cancellationToken);
        return closed;
    }

    private Task Announce(Poll poll, VoteMoment moment, CancellationToken cancellationToken) =>
        announcer.Announce(new Subject.PollNews(poll.Id, moment), moment, cancellationToken);
}
