using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Worker.Clubs;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Reads stored reviews again with the current rules: at the start after a new release or an edited <c>themes.json</c>, and later the
/// reviews that a model failed to read.
/// </summary>
internal sealed class ReadAgain(IServiceScopeFactory scopes, ILogger<ReadAgain> log) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.Reviews;

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
            log.LogInformation("Read {Reviews} reviews again with the current rules, themes and model", count);
    }

    // One transaction per review, so that members' commands do not wait for the whole library.
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
