using FilmClubBot.Commands.Choosing;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.OnWeb.Tests.Hosting;
using Moq;

namespace FilmClubBot.OnWeb.Tests.Choosing;

/// <summary>One ballot, as the test puts it up.</summary>
internal static class FakeBallots
{
    public static void Of(WebHost host, Ballot ballot) => Mock.Get(host.Services.GetRequiredService<IBallots>())
        .Setup(port => port.Find(It.IsAny<BallotId>(), It.IsAny<CancellationToken>()))
        .Returns<BallotId, CancellationToken>((id, _) => Task.FromResult(id == ballot.Id ? ballot : null));
}
