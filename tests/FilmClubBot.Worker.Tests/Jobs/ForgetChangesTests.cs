using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Worker.Jobs;
using FilmClubBot.Worker.Tests.Screenings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Tests.Jobs;

public sealed class ForgetChangesTests
{
    [Fact]
    public async Task A_deleted_comment_is_gone_ten_minutes_later_although_nobody_changes_anything_else()
    {
        await using var society = await ScreeningSociety.Found();
        await society.Read("us-2019.txt");
        await society.Ask("/rate us 4.5 comment:\"The rabbits.\"", "Ada");
        await society.Ask("/unrate us", "Ada");

        await Run(society);
        Assert.False((await society.Ask("/undo", "Ada")).IsRefusal);
        await society.Ask("/unrate us", "Ada");
        society.Clock.Advance(Duration.FromMinutes(10) + Duration.FromSeconds(1));
        await Run(society);

        await society.Do(async services => Assert.Empty(await services.GetRequiredService<IUndoLog>().LockLatest(new(1), Instant.MinValue, TestContext.Current.CancellationToken)));
    }

    private static Task Run(ScreeningSociety society) => society.Do(services => new ForgetChanges(
        services.GetRequiredService<IServiceScopeFactory>(), society.Clock, NullLogger<ForgetChanges>.Instance).Execute(Mock.Of<IJobExecutionContext>(), TestContext.Current.CancellationToken).AsTask());
}
