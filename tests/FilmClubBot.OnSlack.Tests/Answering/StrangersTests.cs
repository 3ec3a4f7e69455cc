using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Rendering;
using FilmClubBot.OnSlack.Tests.Hosting;
using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Tests.Answering;

/// <summary>Who is heard: a correctly signed event of a stranger's workspace changes nothing, on no path.</summary>
public sealed class StrangersTests : IAsyncLifetime
{
    private SlackStage _stage = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SocietyWorkspaces Workspaces => _stage.Get<SocietyWorkspaces>();

    public async ValueTask InitializeAsync() => _stage = await SlackStage.Start((options, _) => options.TeamId = null);

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Theory]
    [InlineData("/echo", "text:hello")]
    [InlineData("/hide", "")]
    [InlineData("/film", "")]
    public async Task A_command_in_an_unconfirmed_workspace_asks_the_admin_whether_it_is_the_societys(string command, string text)
    {
        var asked = await _stage.Types(command, text, _stage.Mo);
        var refused = await _stage.Types(command, text, _stage.Ada);

        Assert.Equal((SlackSeenKind.Ephemeral, _stage.Mo.Id), (asked.Kind, asked.User));
        Assert.Contains("Is this the workspace of The Lantern Film Society?", asked.Shown, StringComparison.Ordinal);
        Assert.Contains(asked.Message!.Elements, element => element.ActionId == WorkspaceQuestion.ConfirmId);
        Assert.Contains("An admin of this workspace", refused.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Message!.Elements, element => element.ActionId == WorkspaceQuestion.ConfirmId);
    }

    [Fact]
    public async Task A_shortcut_and_the_home_tab_ask_too()
    {
        var message = await _stage.People.Post(_stage.Mo, _stage.Films, "Words", sendsEvent: false);

        Assert.Contains("Is this the workspace", (await _stage.People.Shortcut(_stage.Mo, message, "line_add")).Shown, StringComparison.Ordinal);
        Assert.Contains("Is this the workspace", (await _stage.People.Shortcut(_stage.Mo, "film")).Shown, StringComparison.Ordinal);
        Assert.Contains("Is this the workspace", (await _stage.People.OpenHome(_stage.Mo)).Shown, StringComparison.Ordinal);
        Assert.Contains("An admin of this workspace", (await _stage.People.OpenHome(_stage.Ada)).Shown, StringComparison.Ordinal);
        Assert.Null(await Workspaces.Bound(Platform.Slack, Stop));
    }

    [Fact]
    public async Task A_confirmed_workspace_is_heard()
    {
        var asked = await _stage.Types("/echo", "text:hello", _stage.Mo);
        var confirmed = await _stage.People.Press(_stage.Mo, asked.Message!, WorkspaceQuestion.ConfirmId);

        Assert.Contains("This is the workspace of The Lantern Film Society", confirmed.Shown, StringComparison.Ordinal);
        Assert.Contains("Ada (Member, en): hello", (await _stage.Types("/echo", "text:hello")).Shown, StringComparison.Ordinal);
        var bound = await Workspaces.Bound(Platform.Slack, Stop);
        Assert.Equal((_stage.Slack.Workspace.TeamId, _stage.Mo.Id, "Mo"), (bound!.Id, bound.By.ExternalId, bound.By.Name));
    }

    [Fact]
    public async Task The_button_works_for_no_member_and_in_no_second_workspace()
    {
        var asked = await _stage.Types("/echo", "text:hello", _stage.Mo);

        await _stage.People.Press(_stage.Ada, asked.Message!, WorkspaceQuestion.ConfirmId);
        Assert.Null(await Workspaces.Bound(Platform.Slack, Stop));
        Assert.Equal(BindingOutcome.Own, await Workspaces.Confirm(Platform.Slack, "T0OTHER", new(Platform.Slack, "U1", "Bo"), Stop));
        Assert.Contains("belongs to The Lantern Film Society", (await _stage.People.Press(_stage.Mo, asked.Message!, WorkspaceQuestion.ConfirmId)).Shown, StringComparison.Ordinal);
        Assert.Equal("T0OTHER", (await Workspaces.Bound(Platform.Slack, Stop))!.Id);
    }

    [Theory]
    [InlineData(true, false, "has to be installed again")]
    [InlineData(false, false, "belongs to The Lantern Film Society")]
    [InlineData(true, true, "belongs to The Lantern Film Society")]
    public async Task A_workspace_without_a_club_is_never_asked_about_with_the_societys_own_token(bool canBeInstalled, bool isRefused, string expected)
    {
        (_stage.Options.TeamId, _stage.Options.ClientId, _stage.Options.ClientSecret) = ("T0OWN", canBeInstalled ? "1.2" : null, canBeInstalled ? "secret" : null);
        var hosting = _stage.Get<IOptions<HostingOptions>>().Value;
        hosting.ManyClubs = true;
        hosting.Refused = isRefused ? [_stage.Slack.Workspace.TeamId] : [];

        Assert.Contains(expected, (await _stage.Types("/echo", "text:hello", _stage.Mo)).Shown, StringComparison.Ordinal);
        Assert.Contains(expected, (await _stage.Types("/hide")).Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(_stage.Slack.Requests, request => request.Method == "users.info");
    }

    [Fact]
    public async Task Everybody_of_another_workspace_is_refused_on_every_path()
    {
        _stage.Options.TeamId = _stage.Slack.Workspace.TeamId;
        var echo = await _stage.Types("/long");
        var modal = (await _stage.Types("/film")).View!;
        var message = await _stage.People.Post(_stage.Mo, _stage.Films, "Words", sendsEvent: false);
        _stage.Options.TeamId = "T0OTHER";

        Assert.Empty(await _stage.People.Suggest(_stage.Ada, modal, "film", "after"));
        Assert.All(
            new[]
            {
                await _stage.Types("/hide", user: _stage.Mo),
                await _stage.People.Press(_stage.Mo, echo.Message!, "Go"),
                await _stage.People.Submit(_stage.Ada, modal, new Dictionary<string, string> { ["stars"] = "4" }),
                await _stage.People.Shortcut(_stage.Mo, message, "line_add"),
                await _stage.People.Shortcut(_stage.Mo, "film"),
                await _stage.People.OpenHome(_stage.Mo),
            },
            seen => Assert.Contains("belongs to The Lantern Film Society", seen.Shown, StringComparison.Ordinal));
        await _stage.People.Share(_stage.Ada, _stage.Films, new Uri("https://lantern.example/films/1-her"));
        Assert.DoesNotContain(_stage.Slack.Requests, request => request.Method == "chat.unfurl");
    }
}
