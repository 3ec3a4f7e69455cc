using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.OnSlack.Answering;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Tests.Hosting;
using FilmClubBot.OnSlack.Tests.Installing;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace FilmClubBot.OnSlack.Tests.Answering;

public sealed class AppRemovalTests
{
    private static readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tokens_revoked", "internal_error", true)]
    [InlineData("tokens_revoked", "ratelimited", true)]
    [InlineData("tokens_revoked", null, true)]
    [InlineData("tokens_revoked", "token_revoked", false)]
    [InlineData("tokens_revoked", "account_inactive", false)]
    [InlineData("app_uninstalled", "internal_error", false)]
    public async Task Tokens_are_deleted_when_Slack_refuses_them_and_not_when_Slack_fails(string how, string? error, bool isKept)
    {
        await using var bench = await InstallBench.Start();
        using var tokens = await bench.Installed();
        await using var stage = await SlackStage.Start();
        var api = new Mock<ISlackApi>();
        api.Setup(port => port.Call("auth.test", It.IsAny<JsonObject>(), It.IsAny<CancellationToken>())).ThrowsAsync(new SlackException("auth.test: it failed.", error));
        using var answers = new DeferredReplies(TimeProvider.System, NullLogger<DeferredReplies>.Instance);
        var removal = new AppRemoval(api.Object, tokens, stage.Get<SocietyWorkspaces>(), answers, NullLogger<AppRemoval>.Instance);

        removal.Begin(new SlackAct.Removed(how), "T0CLUB");
        await answers.StopAsync(_cancel);

        Assert.Equal(isKept, bench.Secret is not null);
    }
}
