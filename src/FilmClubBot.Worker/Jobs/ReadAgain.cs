using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Reviews;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Reads stored reviews by today's rules: at the start after a new release or an edited <c>themes.json</c>, and later what a model could not read.</summary>
[DisallowConcurrentExecution]
internal sealed class ReadAgain(IServiceScopeFactory scopes, ILogger<ReadAgain> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var count = 0;
        Rereading? last;
        var after = new ReviewId(0);
        while ((last = await Next(after, cancellationToken)) is not null)
        {
            after = last.Review.Id;
            count += last.IsNew ? 1 : 0;
        }

        if (count > 0)
            log.LogInformation("Read {Reviews} reviews again: the rules or the themes have changed since", count);
    }

    // One transaction a review, so that nobody's rating waits for the whole library.
    private async Task<Rereading?> Next(ReviewId after, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                var read = await scope.ServiceProvider.GetRequiredService<IReviewRereading>().Next(after, cancellationToken);
                await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(cancellationToken);
                return read;
            }
            catch (ConflictException conflict)
            {
                log.LogInformation(conflict, "Retrying the review after {Review} after a write conflict", after);
            }
        }
    }
}
