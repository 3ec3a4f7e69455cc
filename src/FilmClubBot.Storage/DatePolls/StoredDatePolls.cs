using FilmClubBot.Commands.DatePolls;
using FilmClubBot.Domain.DatePolls;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.DatePolls;

internal sealed class StoredDatePolls(FilmClubContext context, UnitOfWork work, IClock clock) : IDatePolls
{
    public async Task<DatePoll> Add(DatePoll draft, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = new DatePollRow { Title = draft.Title, Times = DatePollRow.Write(draft.Times), OpenedAt = draft.OpenedAt, ClosesAt = draft.ClosesAt };
        context.DatePolls.Add(row);
        await work.Flush(cancellationToken);
        return draft with { Id = new(row.Id) };
    }

    public async Task<DatePoll?> Find(DatePollId poll, CancellationToken cancellationToken) =>
        (await context.DatePolls.SingleOrDefaultAsync(row => row.Id == poll.Value, cancellationToken))?.ToPoll();

    public async Task<IReadOnlyList<DatePoll>> Latest(int most, CancellationToken cancellationToken) =>
        (await context.DatePolls.OrderByDescending(row => row.Id).Take(most).ToListAsync(cancellationToken)).ConvertAll(row => row.ToPoll());

    public async Task<DateAnswers?> Answer(DatePollId poll, MemberId member, int number, Availability? can, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.DatePolls.Where(row => row.Id == poll.Value), cancellationToken) is not { } locked)
            return null;
        var times = locked.ToPoll().Times.Count;
        var row = await context.DateAnswers.AsTracking().SingleOrDefaultAsync(row => row.PollId == poll.Value && row.MemberId == member.Value, cancellationToken);
        if (row is null)
            context.DateAnswers.Add(row = new() { PollId = poll.Value, MemberId = member.Value, Answers = DateAnswers.Empty(times).Text });
        var answers = DateAnswers.Parse(row.Answers, times).With(number, can);
        (row.Answers, row.At) = (answers.Text, clock.GetCurrentInstant());
        await work.Flush(cancellationToken);
        return answers;
    }

    public async Task<DateAnswers?> AnswersOf(DatePollId poll, MemberId member, CancellationToken cancellationToken) =>
        (await Read(context.DateAnswers.Where(row => row.PollId == poll.Value && row.MemberId == member.Value), cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<DateAnswers>> Answers(DatePollId poll, CancellationToken cancellationToken) =>
        [.. (await Read(context.DateAnswers.Where(row => row.PollId == poll.Value).OrderBy(row => row.Answers), cancellationToken)).Where(answers => !answers.IsEmpty)];

    // A letter for each time: the poll cannot change.
    private static async Task<IReadOnlyList<DateAnswers>> Read(IQueryable<DateAnswersRow> rows, CancellationToken cancellationToken) =>
        (await rows.Select(row => row.Answers).ToListAsync(cancellationToken)).ConvertAll(answers => DateAnswers.Parse(answers, answers.Length));
}
