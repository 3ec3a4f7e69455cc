using FilmClubBot.OnSlack.Tests.Hosting;
using FilmClubBot.Testing.Slack.Faults;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.OnSlack.Tests.Answering;

/// <summary>What people do, and what they then see.</summary>
public sealed class SlackEventHandlerTests : IAsyncLifetime
{
    private SlackStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await SlackStage.Start();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Runs_a_command_as_its_caller_in_the_language_of_those_who_see_the_reply()
    {
        var dora = _stage.Slack.Workspace.AddUser("Dora", locale: "de-DE");

        var seen = await _stage.Types("/echo", "text:hello", dora);
        Assert.Equal(SlackSeenKind.Message, seen.Kind);
        Assert.Contains("Dora (Member, en): hello", seen.Shown, StringComparison.Ordinal);

        var own = await _stage.Types("/echo", "text:hello quietly:yes", dora);
        Assert.Equal(SlackSeenKind.Ephemeral, own.Kind);
        Assert.Contains("Dora (Member, de): hello", own.Shown, StringComparison.Ordinal);

        // In her own conversation with the bot, she alone reads.
        var direct = await _stage.People.Command(dora, "/echo", "text:hello", _stage.Slack.Workspace.Direct(dora.Id));
        Assert.Contains("Dora (Member, de): hello", direct.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_file_to_its_readers_own_conversation_with_the_bot()
    {
        var seen = await _stage.Types("/paper");

        Assert.Equal((SlackSeenKind.Ephemeral, true), (seen.Kind, seen.Shown.Contains("The file poster.pdf is in your messages with the app.", StringComparison.Ordinal)));
        var file = Assert.Single(_stage.Slack.Workspace.Files.Values);
        Assert.Equal(("poster.pdf", "A poster", _stage.Ada.Id, null), (file.Name, file.Title, file.SharedIn?.DirectWith, file.AlternativeText));
        Assert.Equal([4, 5], file.Content);
    }

    [Fact]
    public async Task Says_that_a_file_was_refused_where_there_is_no_link_either()
    {
        _stage.Slack.Faults.Next("files.completeUploadExternal", new SlackFault.Error("file_uploads_disabled"));
        Assert.Contains("Slack did not accept the file.", (await _stage.Types("/paper")).Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_private_card_to_the_caller_alone() =>
        Assert.Equal((SlackSeenKind.Ephemeral, _stage.Ada.Id), await Of(_stage.Types("/echo", "text:hello quietly:yes")));

    [Fact]
    public async Task Shows_a_public_card_to_the_caller_alone_where_that_is_asked_for()
    {
        Assert.Equal((SlackSeenKind.Ephemeral, _stage.Ada.Id), await Of(_stage.Types("/line", "private:yes")));
        Assert.Equal(SlackSeenKind.Message, (await _stage.Types("/line", "private:no")).Kind);
    }

    [Fact]
    public async Task Recognises_admins_and_a_groups_members_as_moderators()
    {
        await using var grouped = await SlackStage.Start((options, slack) =>
        {
            var bo = slack.Workspace.AddUser("Bo");
            options.ModeratorGroupIds = [slack.Workspace.AddGroup("programmers", bo).Id];
        });
        var groupMember = grouped.Slack.Workspace.Users.Values.Single(user => user.Name == "Bo");

        Assert.Contains("(Moderator,", (await grouped.Types("/echo", "text:x", groupMember)).Shown, StringComparison.Ordinal);
        Assert.Contains("(Moderator,", (await grouped.Types("/echo", "text:x", grouped.Mo)).Shown, StringComparison.Ordinal);
        Assert.Contains("(Member,", (await grouped.Types("/echo", "text:x", grouped.Ada)).Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_members_call_of_a_moderators_command() =>
        Assert.Contains("/hide is for moderators", (await _stage.Types("/hide")).Shown, StringComparison.Ordinal);

    [Fact]
    public async Task Reports_that_the_permission_is_unknown_where_slack_does_not_state_it()
    {
        _stage.Slack.Faults.Next("users.info", new SlackFault.Error("user_not_visible"), new SlackFault.Error("user_not_visible"));

        var refused = await _stage.Types("/hide", user: _stage.Mo);
        var member = await _stage.Types("/echo", "text:hello", _stage.Mo);

        Assert.Contains("whether you are a moderator", refused.Shown, StringComparison.Ordinal);
        Assert.Contains("Mo (Member, en): hello", member.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledges_in_time_and_delivers_a_slow_reply_to_the_response_address()
    {
        var payload = _stage.Slack.CommandPayload(_stage.Ada, "/slow", "", _stage.Films);
        var body = string.Join('&', payload.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString((string)field.Value!)}"));

        var ack = await _stage.Slack.Send(body, "application/x-www-form-urlencoded");
        _stage.Stage.Gate.SetResult();
        var seen = await _stage.Slack.Workspace.Until(() => _stage.Slack.Workspace.Seen.FirstOrDefault(seen => seen.Shown.Contains("At last", StringComparison.Ordinal)), "the answer");

        Assert.Equal((200, ""), (ack.Status, ack.Text));
        Assert.Equal(SlackSeenKind.Message, seen.Kind);
    }

    [Fact]
    public async Task Asks_for_missing_options_in_a_modal_and_runs_the_submission()
    {
        var modal = (await _stage.Types("/film")).View!;
        var offered = await _stage.People.Suggest(_stage.Ada, modal, "film", "after");
        var done = await _stage.People.Submit(_stage.Ada, modal, new Dictionary<string, string> { ["film"] = offered[0].Value, ["stars"] = "4", ["mood"] = "cold", ["spoiler"] = "true" });

        Assert.Equal("Aftersun (2022)", Assert.Single(offered).Value);
        Assert.Contains("Film 15, 4, , True, Cold", done.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('ж')]
    [InlineData('\'')]
    [InlineData('\\')]
    public async Task Asks_for_missing_options_whatever_a_long_value_consists_of(char letter)
    {
        var modal = (await _stage.Types("/film", $"comment:x{new string(letter, 1800)}")).View!;
        var done = await _stage.People.Submit(_stage.Ada, modal, new Dictionary<string, string> { ["film"] = "Aftersun (2022)", ["stars"] = "4" });

        // The comment arrives; the command refuses it.
        Assert.Contains("comment takes at most 200 characters", done.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_an_outdated_or_foreign_button_is_refused_with_an_explanation()
    {
        var long_ = await _stage.Types("/long");
        long_.Message!.Elements.Single(element => (string?)element.Json["type"] == "button").Json["value"] = "#gone";

        var seen = await _stage.People.Press(_stage.Ada, long_.Message!, "Go");

        Assert.Contains("This button has had its day", seen.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_too_long_for_a_button_works()
    {
        var seen = await _stage.People.Press(_stage.Ada, (await _stage.Types("/long")).Message!, "Go");

        Assert.Contains(new string('a', 80), seen.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_uploaded_and_replaced_by_its_alternative_text_where_that_fails()
    {
        var shown = await _stage.Types("/picture");
        _stage.Slack.Faults.Next("files.getUploadURLExternal", new SlackFault.Error("missing_scope"));
        var without = await _stage.Types("/picture");

        Assert.Equal("A man in a red shirt", Assert.Single(_stage.Slack.Workspace.Files.Values).AlternativeText);
        Assert.Contains(shown.Message!.Blocks!, block => (string?)block!["type"] == "image");
        Assert.DoesNotContain(without.Message!.Blocks!, block => (string?)block!["type"] == "image");
        Assert.Contains("A man in a red shirt", without.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saves_a_message_from_its_menu()
    {
        var message = await _stage.People.Post(_stage.Ada, _stage.Films, "One &amp; two <https://lantern.example|three>", sendsEvent: false);

        var form = await _stage.People.Shortcut(_stage.Mo, message, "line_add");
        var saved = await _stage.People.Submit(_stage.Mo, form.View!, new Dictionary<string, string>());
        var refused = await _stage.People.Shortcut(_stage.Ada, message, "line_add");

        Assert.Contains("Added One & two three", saved.Shown, StringComparison.Ordinal);
        Assert.Contains("is for moderators", refused.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("film", "?", "There is no such film.")]
    [InlineData("more", "A very long text. ", "at most 200 characters")]
    public async Task A_refused_value_is_explained_at_its_own_field(string field, string value, string why)
    {
        var modal = (await _stage.Types("/film")).View!;
        var values = new Dictionary<string, string> { ["film"] = "Aftersun (2022)", ["stars"] = "4", ["comment"] = "Warm" };
        values[field] = value.Length > 1 ? string.Concat(Enumerable.Repeat(value, 20)) : value;

        var refused = await _stage.People.Submit(_stage.Ada, modal, values);

        Assert.Equal(SlackSeenKind.Errors, refused.Kind);
        Assert.Equal(field, Assert.Single(refused.Errors!).Key);
        Assert.Contains(why, (string)refused.Errors![field]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_is_about_no_field_stands_above_the_form_which_keeps_what_was_entered()
    {
        var modal = (await _stage.Types("/film")).View!;

        var refused = await _stage.People.Submit(_stage.Ada, modal, new Dictionary<string, string> { ["film"] = "Aftersun (2022)", ["stars"] = "4", ["comment"] = "never", ["mood"] = "cold" });

        Assert.Equal(SlackSeenKind.View, refused.Kind);
        Assert.Contains("Never say never", refused.View!.Content.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"initial_value\":\"never\"", refused.View.Content.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_global_shortcut_opens_the_form_and_its_answer_is_shown_in_the_modal()
    {
        var modal = (await _stage.People.Shortcut(_stage.Ada, "film")).View!;

        var done = await _stage.People.Submit(_stage.Ada, modal, new Dictionary<string, string> { ["film"] = "Aftersun (2022)", ["stars"] = "4" });

        Assert.Contains("Film 15, 4", done.View!.Content.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("does not know that", (await _stage.People.Shortcut(_stage.Ada, "gone")).View!.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_visit_to_the_home_tab_is_welcomed_and_later_ones_are_not()
    {
        var first = await _stage.People.OpenHome(_stage.Ada);
        Assert.Contains("Welcome to The Lantern Film Society", first.Shown, StringComparison.Ordinal);
        Assert.Contains(first.View!.Elements, element => element.Label == "Rate a film");

        Assert.DoesNotContain("Welcome", (await _stage.People.OpenHome(_stage.Ada)).Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_another_workspace()
    {
        _stage.Options.TeamId = "T0OTHER";

        Assert.Contains("belongs to The Lantern Film Society", (await _stage.Types("/echo", "text:hello")).Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explains_a_typing_error() =>
        Assert.Contains("/ech", (await _stage.Types("/ech", "text:hello")).Shown, StringComparison.Ordinal);

    private static async Task<(SlackSeenKind, string?)> Of(Task<SlackSeen> seeing) => ((await seeing).Kind, (await seeing).User);
}
