using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack;
using FilmClubBot.Testing.Slack.Delivery;
using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Testing.Tests.Slack;

public sealed class PeopleTests
{
    private const string Form = """
        {"type":"modal","callback_id":"rate","title":{"type":"plain_text","text":"Rate"},"submit":{"type":"plain_text","text":"Rate"},"blocks":[
          {"type":"input","block_id":"film","label":{"type":"plain_text","text":"Film"},"element":{"type":"external_select","action_id":"film","min_query_length":0}},
          {"type":"input","block_id":"note","optional":true,"label":{"type":"plain_text","text":"Note"},"element":{"type":"plain_text_input","action_id":"note"}}]}
        """;

    [Fact]
    public void Computes_the_published_signature()
    {
        // The vector of Slack's own SDK for Java.
        const string Body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        Assert.Equal("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SlackSigner.Sign("8f742231b10e8888abcd99yyyzzz85a5", 1531420618, Body));
    }

    [Fact]
    public async Task A_command_is_signed_and_answered_in_the_request_itself()
    {
        await using var app = await StandInApp.Start(command => Task.FromResult((200, $$"""{"response_type":"in_channel","text":"{{command["command"]}} {{command["text"]}}"}""")));
        await using var bench = await SlackBench.Start(bot: app.Address);
        var seen = await bench.Slack.People.Command(bench.Ada, "/themes", "film:her & more", bench.Films);
        Assert.Equal((SlackSeenKind.Message, "/themes film:her & more"), (seen.Kind, seen.Shown));
        Assert.Single(bench.Films.Messages);
        var (headers, body) = Assert.Single(app.Delivered);
        Assert.Equal(SlackSigner.Sign(bench.Slack.SigningSecret, long.Parse(headers["X-Slack-Request-Timestamp"].ToString(), System.Globalization.CultureInfo.InvariantCulture), body), headers["X-Slack-Signature"].ToString());
    }

    [Fact]
    public async Task A_form_is_opened_filled_in_rejected_and_accepted()
    {
        SlackBench bench = null!;
        await using var app = await StandInApp.Start(async payload =>
        {
            switch ((string?)payload["type"])
            {
                case "block_suggestion":
                    return (200, $$"""{"options":[{"text":{"type":"plain_text","text":"{{payload["value"]}} (2013)"},"value":"her-2013"}]}""");
                case "view_submission" when payload["view"]!["state"]!["values"]!["film"]!["film"]!["selected_option"] is null:
                    return (200, """{"response_action":"errors","errors":{"film":"Which film?"}}""");
                case "view_submission":
                    await bench.Call("chat.postEphemeral", new JsonObject { ["channel"] = bench.Films.Id, ["user"] = bench.Ada.Id, ["text"] = $"Rated {payload["view"]!["state"]!["values"]!["film"]!["film"]!["selected_option"]!["value"]}" });
                    return (200, "");
                default:
                    await bench.Call("views.open", new JsonObject { ["trigger_id"] = (string?)payload["trigger_id"], ["view"] = JsonNode.Parse(Form) });
                    return (200, "");
            }
        });
        await using var opened = bench = await SlackBench.Start(bot: app.Address);
        var people = bench.Slack.People;
        var form = (await people.Command(bench.Ada, "/rate", "", bench.Films)).View!;
        Assert.Equal("Rate", form.Title);
        Assert.Equal([("her (2013)", "her-2013")], await people.Suggest(bench.Ada, form, "film", "her"));
        var refused = await people.Submit(bench.Ada, form, new Dictionary<string, string> { ["note"] = "x" });
        Assert.Equal("Which film?", (string?)refused.Errors!["film"]);
        Assert.False(form.Closed);
        var reply = await people.Submit(bench.Ada, form, new Dictionary<string, string> { ["film"] = "her-2013" });
        Assert.Equal((SlackSeenKind.Ephemeral, "Rated her-2013"), (reply.Kind, reply.Shown));
    }

    [Fact]
    public async Task A_button_replaces_its_message_through_the_response_address()
    {
        SlackBench bench = null!;
        await using var app = await StandInApp.Start(async payload =>
        {
            if ((string?)payload["type"] == "block_actions")
                await bench.Post((string)payload["response_url"]!, new JsonObject { ["replace_original"] = true, ["text"] = $"Page {payload["actions"]![0]!["value"]}" });
            return (200, "");
        });
        await using var opened = bench = await SlackBench.Start(bot: app.Address);
        await bench.Call("chat.postMessage", new JsonObject { ["channel"] = bench.Films.Id, ["text"] = "Page 1", ["blocks"] = JsonNode.Parse("""[{"type":"actions","elements":[{"type":"button","action_id":"next","text":{"type":"plain_text","text":"Next"},"value":"2"}]}]""") });
        var seen = await bench.Slack.People.Press(bench.Ada, Assert.Single(bench.Films.Messages), "Next");
        Assert.Equal((SlackSeenKind.Changed, "Page 2"), (seen.Kind, seen.Shown));
    }

    [Fact]
    public async Task The_home_tab_is_published_when_it_is_opened()
    {
        SlackBench bench = null!;
        await using var app = await StandInApp.Start(async payload =>
        {
            await bench.Call("views.publish", new JsonObject { ["user_id"] = (string?)payload["event"]!["user"], ["view"] = JsonNode.Parse("""{"type":"home","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Welcome"}}]}""") });
            return (200, "");
        });
        await using var opened = bench = await SlackBench.Start(bot: app.Address);
        Assert.Equal("Welcome", (await bench.Slack.People.OpenHome(bench.Ada)).Shown);
    }

    [Fact]
    public async Task An_event_that_is_not_acknowledged_is_sent_again_with_the_retry_header()
    {
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.Zero };
        var tries = 0;
        await using var app = await StandInApp.Start(_ => Task.FromResult((++tries == 1 ? 500 : 200, "")));
        await using var bench = await SlackBench.Start(time, app.Address);
        var acks = await bench.Slack.People.Event(new JsonObject { ["type"] = "team_join" });
        Assert.Equal([500, 200], acks.Select(ack => ack.Status));
        var (headers, _) = app.Delivered.Last();
        Assert.Equal(("1", "http_error"), (headers["X-Slack-Retry-Num"].ToString(), headers["X-Slack-Retry-Reason"].ToString()));
        Assert.Equal(app.Delivered.First().Body, app.Delivered.Last().Body);
    }

    [Fact]
    public async Task An_app_that_answers_too_late_has_failed()
    {
        var time = new FakeTimeProvider();
        var (arrived, over) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var app = await StandInApp.Start(async _ =>
        {
            arrived.SetResult();
            await over.Task;
            return (200, "");
        });
        await using var bench = await SlackBench.Start(time, app.Address);
        var command = bench.Slack.People.Command(bench.Ada, "/themes", "", bench.Films);
        await arrived.Task;
        time.Advance(SlackSimulatorSettings.DeadlineOfSlack);
        var seen = await command;
        over.SetResult();
        Assert.Equal((SlackSeenKind.Failed, "operation_timeout"), (seen.Kind, seen.Failure));
    }

    [Fact]
    public async Task The_request_url_is_verified()
    {
        await using var app = await StandInApp.Start(payload => Task.FromResult((200, (string)payload["challenge"]!)));
        await using var bench = await SlackBench.Start(bot: app.Address);
        Assert.True(await bench.Slack.Verify());
    }
}
