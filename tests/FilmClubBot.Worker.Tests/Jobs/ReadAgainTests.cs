using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Worker.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Quartz;

namespace FilmClubBot.Worker.Tests.Jobs;

public sealed class ReadAgainTests
{
    private readonly Mock<IReviewRereading> _rereading = new(MockBehavior.Strict);
    private readonly Mock<IUnitOfWork> _unit = new();

    [Fact]
    public async Task Reads_each_review_again_and_commits_after_each()
    {
        Next(0, 3);
        Next(3, 8);
        Next(8, null);

        await Run();

        _rereading.VerifyAll();
        _unit.Verify(unit => unit.Commit(It.IsAny<CancellationToken>()), Times.Exactly(3));
    }

    [Fact]
    public async Task Retries_a_review_after_a_write_conflict()
    {
        Next(0, 3);
        Next(3, null);
        _unit.SetupSequence(unit => unit.Commit(It.IsAny<CancellationToken>()))
            .ThrowsAsync(new ConflictException("Changed."))
            .Returns(Task.CompletedTask)
            .Returns(Task.CompletedTask);

        await Run();

        _rereading.Verify(port => port.Next(new ReviewId(0), It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    private void Next(int after, int? review) => _rereading.Setup(port => port.Next(new ReviewId(after), It.IsAny<CancellationToken>()))
        .ReturnsAsync(review is { } id ? new Rereading(new(new(id), "Alone Together", null, null), true) : null);

    private async Task Run()
    {
        await using var services = new ServiceCollection().AddScoped(_ => _rereading.Object).AddScoped(_ => _unit.Object).BuildServiceProvider();
        var job = new ReadAgain(services.GetRequiredService<IServiceScopeFactory>(), NullLogger<ReadAgain>.Instance);
        await job.Execute(Mock.Of<IJobExecutionContext>(), TestContext.Current.CancellationToken);
    }
}
