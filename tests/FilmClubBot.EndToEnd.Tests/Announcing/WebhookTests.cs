using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Peers;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.Announcing;

/// <summary>Events as <c>standardwebhooks</c>, which others wrote, verifies them.</summary>
public sealed partial class WebhookTests
{
    [Fact]
    public async Task A_receiver_verifies_the_events_of_the_worker()
    {
        PeerFolder.File("standardwebhooks", "package.json");
        var (receiver, started) = await NodePeer.Start(["clients", "webhook-receiver.mjs"], new { });
        await using var _ = receiver;
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase();
        string[] add = ["say", $"/webhooks add http://127.0.0.1:{started.GetProperty("port").GetInt32()}/events?key=7", "--as", "moderator"];
        Assert.Contains("https://", (await worker.Run(add)).Output, StringComparison.Ordinal);
        worker.Set("Webhooks:AllowPrivateNetwork", "true");
        var added = await worker.Run(add);
        Assert.True(added.Exit == 0, added.Output + added.Messages);
        await receiver.Order("key", new { secret = Key().Match(added.Output).Value });

        Assert.Equal(0, (await worker.Run("say", "/webhooks test", "--as", "moderator")).Exit);
        var test = await receiver.WaitFor("received");
        Assert.Equal((null, "application/json", "test"), (test.GetProperty("problem").GetString(), test.GetProperty("type").GetString(), test.GetProperty("body").GetProperty("type").GetString()));

        Assert.Equal(0, (await worker.Run("say", "/screening schedule \"Größe & Ärger\" when:\"in 5 days 8pm\" place:\"Room «12»\" runtime:90", "--as", "moderator")).Exit);
        await worker.Serve();
        var scheduled = await receiver.WaitFor("received");
        Assert.Null(scheduled.GetProperty("problem").GetString());
        Assert.Equal("screening.scheduled", scheduled.GetProperty("body").GetProperty("type").GetString());
        Assert.Equal("Room «12»", scheduled.GetProperty("body").GetProperty("data").GetProperty("screening").GetProperty("place").GetString());
        Assert.DoesNotContain("key=7", (await worker.Run("say", "/webhooks list", "--as", "moderator")).Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("whsec_[A-Za-z0-9+/=]+")]
    private static partial Regex Key();
}
