using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Polls;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Polls;

internal sealed class StoredPolls(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, AgendaSignal signal, IClock clock) : IPolls
{
    public async Task<Poll> Add(Poll draft, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (draft.Screening is { } screening && await OfScreening(screening, cancellationToken) is not null)
            throw new ConflictException("Write conflict: another writer opened a poll about this screening; try again.");
        var row = new PollRow
        {
            Title = draft.Title,
            Kind = draft.Kind,
            Choices = PollChoicesJson.Write(draft.Choices),
            IsSecret = draft.IsSecret,
            ScreeningId = draft.Screening?.Value,
            OpenedAt = draft.OpenedAt,
            ClosesAt = draft.ClosesAt,
        };
        context.Polls.Add(row);
        await work.Flush(cancellationToken);
        work.AfterCommit(signal.Raise);
        return draft with { Id = new(row.Id) };
    }

    public async Task<Poll?> Change(PollId poll, Func<Poll, Task<Poll?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Polls.Where(row => row.Id == poll.Value), cancellationToken) is not { } row)
            return null;
        var before = row.ToPoll();
        if (await change(before) is not { } after || after == before)
            return before;
        if (after != before with { ClosedAt = after.ClosedAt, Record = after.Record })
            throw new InvalidOperationException($"Poll {poll} cannot be changed after it has opened; it can only be closed.");
        (row.ClosedAt, row.Record) = (after.ClosedAt, after.Record);
        await work.Flush(cancellationToken);
        await context.PollAnswers.Where(answers => answers.PollId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await Touch(poll, cancellationToken);
        work.AfterCommit(signal.Raise);
        return after;
    }

    public async Task<Poll?> Find(PollId poll, CancellationToken cancellationToken) =>
        (await context.Polls.SingleOrDefaultAsync(row => row.Id == poll.Value, cancellationToken))?.ToPoll();

    public Task<IReadOnlyList<Poll>> Open(CancellationToken cancellationToken) => List(context.Polls.Where(row => row.ClosedAt == null).OrderBy(row => row.Id), cancellationToken);

    public async Task<Poll?> OfScreening(ScreeningId screening, CancellationToken cancellationToken) =>
        (await context.Polls.Where(row => row.ScreeningId == screening.Value).OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken))?.ToPoll();

    public Task<IReadOnlyList<Poll>> Latest(int most, CancellationToken cancellationToken) => List(context.Polls.OrderByDescending(row => row.Id).Take(most), cancellationToken);

    public async Task<PollAnswers?> Answer(PollId poll, MemberId member, int number, PollAnswer? answer, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if ((await work.Lock(context.Polls.Where(row => row.Id == poll.Value), cancellationToken))?.ToPoll() is not { } open || !open.TakesAnswersAt(now))
            return null;
        var row = await context.PollAnswers.AsTracking().SingleOrDefaultAsync(row => row.PollId == poll.Value && row.MemberId == member.Value, cancellationToken);
        if (row is null)
            context.PollAnswers.Add(row = new() { PollId = poll.Value, MemberId = member.Value, Answers = PollAnswers.Empty(open.Choices.Count).Text });
        var answers = open.Answer(PollAnswers.Parse(row.Answers, open.Choices.Count), number, answer);
        (row.Answers, row.At) = (answers.Text, now);
        await work.Flush(cancellationToken);
        await Touch(poll, cancellationToken);
        return answers;
    }

    public async Task<PollAnswers?> AnswersOf(PollId poll, MemberId member, CancellationToken cancellationToken) =>
        (await Read(context.PollAnswers.Where(row => row.PollId == poll.Value && row.MemberId == member.Value), cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<PollAnswers>> Answers(PollId poll, CancellationToken cancellationToken) =>
        [.. (await Read(context.PollAnswers.Where(row => row.PollId == poll.Value).OrderBy(row => row.Answers), cancellationToken)).Where(answers => !answers.IsEmpty)];

    // The message that asks shows how many have answered, and that the poll is closed.
    private Task Touch(PollId poll, CancellationToken cancellationToken) => announcements.Renew(new Subject.PollNews(poll, VoteMoment.Opened), cancellationToken);

    private static async Task<IReadOnlyList<Poll>> List(IQueryable<PollRow> rows, CancellationToken cancellationToken) => (await rows.ToListAsync(cancellationToken)).ConvertAll(row => row.ToPoll());

    // A letter for each choice: the choices cannot change.
    private static async Task<IReadOnlyList<PollAnswers>> Read(IQueryable<PollAnswersRow> rows, CancellationToken cancellationToken) =>
        (await rows.Select(row => row.Answers).ToListAsync(cancellationToken)).ConvertAll(answers => PollAnswers.Parse(answers, answers.Length));
}
