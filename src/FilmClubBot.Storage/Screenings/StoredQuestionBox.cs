using FilmClubBot.Commands.QuestionBox;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Screenings;

internal sealed class StoredQuestionBox(FilmClubContext context, UnitOfWork work) : IQuestionBox
{
    public async Task<BoxedQuestionId?> Add(ScreeningId screening, string question, CancellationToken cancellationToken)
    {
        // Questions are counted while the screening's row is locked.
        if (await work.Lock(context.Screenings.Where(row => row.Id == screening.Value), cancellationToken) is null
            || await context.BoxedQuestions.CountAsync(cancellationToken) >= BoxedQuestion.MaxInBox)
            return null;
        var row = new BoxedQuestionRow { ScreeningId = screening.Value, Question = question };
        context.BoxedQuestions.Add(row);
        await work.Flush(cancellationToken);
        return new BoxedQuestionId(row.Id);
    }

    public async Task<IReadOnlyList<BoxedQuestion>> List(CancellationToken cancellationToken) =>
        (await Questions.OrderBy(row => row.Id).ToListAsync(cancellationToken)).ConvertAll(row => row.ToQuestion());

    public async Task<BoxedQuestion?> Remove(BoxedQuestionId question, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await Questions.SingleOrDefaultAsync(row => row.Id == question.Value, cancellationToken) is not { } row)
            return null;
        return await context.BoxedQuestions.Where(other => other.Id == question.Value).ExecuteDeleteAsync(cancellationToken) > 0 ? row.ToQuestion() : null;
    }

    private IQueryable<BoxedQuestionRow> Questions => context.BoxedQuestions.Include(row => row.Screening.Film).Include(row => row.Screening.Host);
}
