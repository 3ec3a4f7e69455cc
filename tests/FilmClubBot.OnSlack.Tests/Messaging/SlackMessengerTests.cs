using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Tests.Hosting;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Slack.Faults;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.OnSlack.Tests.Messaging;

/// <summary>Announcements, and the errors when they cannot be sent.</summary>
public sealed class SlackMessengerTests : IAsyncLifetime
{
    private static readonly Card _card = new() { Title = "A new review", Body = [new Paragraph("Words.")] };

    private SlackStage _stage = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IMessenger Messenger => _stage.Get<IMessenger>();

    public async ValueTask InitializeAsync() => _stage = await SlackStage.Start();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Sends_finds_edits_and_deletes_a_message()
    {
        var id = await Messenger.Send(_stage.Films.Id, _card, "n-1", Stop);
        await Messenger.Edit(_stage.Films.Id, id, _card with { Title = "A revised review" }, Stop);

        Assert.Equal(id, await Messenger.Find(_stage.Films.Id, "n-1", Instant.FromUnixTimeSeconds(0), Stop));
        Assert.Null(await Messenger.Find(_stage.Films.Id, "n-2", Instant.FromUnixTimeSeconds(0), Stop));
        Assert.Contains("A revised review", Assert.Single(_stage.Films.Messages).Shown, StringComparison.Ordinal);
        await Messenger.Retract(_stage.Films.Id, id, Stop);
        await Messenger.Retract(_stage.Films.Id, id, Stop);
        Assert.DoesNotContain(_stage.Films.Messages, message => !message.Deleted);
    }

    [Fact]
    public async Task Examines_whether_the_bot_can_post_in_a_channel()
    {
        await Messenger.Examine(_stage.Films.Id, Stop);
        var closed = _stage.Slack.Workspace.AddChannel("closed", botIsMember: false);
        Assert.Contains("/invite", (await Assert.ThrowsAsync<UndeliverableException>(() => Messenger.Examine(closed.Id, Stop))).Message, StringComparison.Ordinal);
        _stage.Films.Archived = true;
        Assert.Contains("archived", (await Assert.ThrowsAsync<UndeliverableException>(() => Messenger.Examine(_stage.Films.Id, Stop))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channel_not_found", "/channel remove")]
    [InlineData("not_in_channel", "/invite")]
    [InlineData("is_archived", "archived")]
    [InlineData("missing_scope", "docs/slack.md")]
    [InlineData("token_revoked", "Slack:BotToken")]
    [InlineData("a_new_word", "reference")]
    public async Task Reports_problems_that_a_person_must_fix(string error, string fix)
    {
        _stage.Slack.Faults.Next("chat.postMessage", new SlackFault.Error(error));

        var refused = await Assert.ThrowsAsync<UndeliverableException>(() => Messenger.Send(_stage.Films.Id, _card, "n", Stop));

        Assert.Contains(fix, refused.Message, StringComparison.Ordinal);
        Assert.Contains(error, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(1000, false)]
    public async Task Waits_until_Slack_has_examined_a_picture_and_sends_its_description_if_that_takes_too_long(int looks, bool isShown)
    {
        _stage.Slack.Workspace.LooksUntilFilesAreReady = looks;
        var card = _card with { Image = new CardImage("picture"u8.ToArray(), "image/png", "A man in a red shirt") };

        await Messenger.Send(_stage.Films.Id, card, "n-1", Stop);

        var message = Assert.Single(_stage.Films.Messages);
        Assert.Equal(isShown, message.Blocks!.AsArray().Any(block => (string?)block!["type"] == "image"));
        Assert.Equal(!isShown, message.Shown.Contains("🖼 A man in a red shirt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Uploads_a_picture_whose_description_is_longer_than_Slack_takes()
    {
        var card = _card with { Image = new CardImage("picture"u8.ToArray(), "image/png", string.Concat(Enumerable.Repeat("Long words. ", 200))) };

        await Messenger.Send(_stage.Films.Id, card, "n-1", Stop);

        Assert.Contains(Assert.Single(_stage.Films.Messages).Blocks!.AsArray(), block => (string?)block!["type"] == "image");
    }

    [Fact]
    public async Task Sends_and_edits_a_message_with_a_link_to_a_picture_that_slack_cannot_load()
    {
        var card = _card with { Body = [new Picture(new("https://films.example/still.jpg"), "Two people on a pier")] };
        _stage.Slack.Faults.Next("chat.postMessage", new SlackFault.Error("invalid_blocks"));
        _stage.Slack.Faults.Next("chat.update", new SlackFault.Error("invalid_blocks"));

        var id = await Messenger.Send(_stage.Films.Id, card, "n-1", Stop);
        Assert.Contains("🖼 Two people on a pier", Assert.Single(_stage.Films.Messages).Shown, StringComparison.Ordinal);
        await Messenger.Edit(_stage.Films.Id, id, card with { Title = "A revised review" }, Stop);
        Assert.Contains("A revised review", Assert.Single(_stage.Films.Messages).Shown, StringComparison.Ordinal);

        await Messenger.Edit(_stage.Films.Id, id, card, Stop);
        Assert.DoesNotContain("🖼", Assert.Single(_stage.Films.Messages).Shown, StringComparison.Ordinal);
        _stage.Slack.Faults.Next("chat.postMessage", new SlackFault.Error("invalid_blocks"));
        await Assert.ThrowsAsync<UndeliverableException>(() => Messenger.Send(_stage.Films.Id, _card, "n-2", Stop));
    }

    public static TheoryData<SlackFault> Unclear => [new SlackFault.BreaksAfter(), new SlackFault.PageAfter(200), new SlackFault.PageAfter(403)];

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task Classifies_transient_failures_and_whether_the_message_may_have_arrived(SlackFault fault)
    {
        _stage.Slack.Faults.Next("chat.postMessage", fault);

        var delayed = await Assert.ThrowsAsync<DelayedException>(() => Messenger.Send(_stage.Films.Id, _card, "n", Stop));

        Assert.True(delayed.MayHaveArrived);
        _stage.Slack.Faults.Next("conversations.history", [.. Enumerable.Repeat(new SlackFault.PageAfter(200), 3)]);
        await Assert.ThrowsAsync<DelayedException>(() => Messenger.Find(_stage.Films.Id, "n", Instant.FromUnixTimeSeconds(0), Stop));
        Assert.NotNull(await Messenger.Find(_stage.Films.Id, "n", Instant.FromUnixTimeSeconds(0), Stop));
    }

    [Fact]
    public async Task The_doctor_reports_a_channel_that_the_bot_is_not_in()
    {
        _stage.Options.ReviewChannelId = _stage.Films.Id;
        _stage.Options.ScreeningChannelId = _stage.Slack.Workspace.AddChannel("closed", botIsMember: false).Id;

        var findings = await _stage.Get<IDoctorCheck>().Examine(Locales.Load(Repository.Path("config", "locales")).For("en"), Stop);

        Assert.Equal([FindingLevel.Ok, FindingLevel.Ok, FindingLevel.Ok, FindingLevel.Problem, FindingLevel.Warning], findings.Select(finding => finding.Level));
        Assert.Contains("Invite the bot", findings[3].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_reports_which_workspace_is_heard()
    {
        _stage.Options.TeamId = null;
        Assert.Contains(await _stage.Get<IDoctorCheck>().Examine(Locales.Load(Repository.Path("config", "locales")).For("en"), Stop), finding => finding is { Level: FindingLevel.Warning } && finding.What.Contains("No workspace is the society's yet", StringComparison.Ordinal));
        await _stage.Get<SocietyWorkspaces>().Confirm(Platform.Slack, _stage.Slack.Workspace.TeamId, new(Platform.Slack, _stage.Mo.Id, "Mo"), Stop);
        Assert.Contains(await _stage.Get<IDoctorCheck>().Examine(Locales.Load(Repository.Path("config", "locales")).For("en"), Stop), finding => finding is { Level: FindingLevel.Ok } && finding.What.Contains($"confirmed by Mo ({_stage.Mo.Id})", StringComparison.Ordinal));
        _stage.Options.TeamId = "T0OTHER";
        Assert.Contains(await _stage.Get<IDoctorCheck>().Examine(Locales.Load(Repository.Path("config", "locales")).For("en"), Stop), finding => finding is { Level: FindingLevel.Problem } && finding.What.Contains("T0OTHER", StringComparison.Ordinal));
    }
}
