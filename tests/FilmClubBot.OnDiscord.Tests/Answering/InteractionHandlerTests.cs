using System.Text.Json.Nodes;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.OnDiscord.Tests.Hosting;

namespace FilmClubBot.OnDiscord.Tests.Answering;

public sealed class InteractionHandlerTests : IAsyncDisposable
{
    private const string Echo = """{ "id": "1", "name": "echo", "type": 1, "options": [{ "name": "text", "type": 3, "value": "hello" }] }""";
    private const string EchoQuietly = """{ "id": "1", "name": "echo", "type": 1, "options": [{ "name": "text", "type": 3, "value": "hello" }, { "name": "quietly", "type": 5, "value": true }] }""";
    private const string Hide = """{ "id": "1", "name": "hide", "type": 1 }""";

    private readonly Bench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Answers_a_ping() => Assert.Equal("""{"type":1}""", (await _bench.Do(Fixtures.Ping)).ToJsonString());

    [Fact]
    public async Task Runs_a_command_as_its_caller_in_the_language_of_those_who_see_the_reply()
    {
        var answer = await _bench.Do(Fixtures.Command(Echo, locale: "de"));

        Assert.Equal(4, (int)answer["type"]!);
        Assert.Equal(CardRenderer.ComponentsV2, (int)answer["data"]!["flags"]!);
        Assert.Equal("## Ada (Member, en): hello", TitleOf(answer));
        Assert.Equal("## Ada (Member, de): hello", TitleOf(await _bench.Do(Fixtures.Command(EchoQuietly, locale: "de", id: "901"))));
    }

    [Fact]
    public async Task Shows_a_private_card_to_the_caller_alone() =>
        Assert.Equal(CardRenderer.ComponentsV2 | CardRenderer.Ephemeral, (int)(await _bench.Do(Fixtures.Command(EchoQuietly)))["data"]!["flags"]!);

    [Theory]
    [InlineData("[]", "2048", "Member")]
    [InlineData("""["42"]""", "2048", "Moderator")]
    [InlineData("[]", "32", "Moderator")]
    [InlineData("[]", "8", "Moderator")]
    public async Task Recognises_moderators_by_role_or_permission(string roles, string permissions, string expected) =>
        Assert.Equal($"## Ada ({expected}, en): hello", TitleOf(await _bench.Do(Fixtures.Command(Echo, Fixtures.Member(roles, permissions)))));

    [Fact]
    public async Task Refuses_a_members_call_of_a_moderators_command() =>
        Assert.Equal("## /hide is for moderators", TitleOf(await _bench.Do(Fixtures.Command(Hide))));

    [Fact]
    public async Task Refuses_another_guild()
    {
        var answer = await _bench.Do(Fixtures.Command(Echo, guild: "40"));

        Assert.Equal("## That did not work", TitleOf(answer));
        Assert.NotEqual(0, (int)answer["data"]!["flags"]! & CardRenderer.Ephemeral);
    }

    [Fact]
    public async Task Refuses_another_application() =>
        Assert.Equal("## That did not work", TitleOf(await _bench.Do(Fixtures.Command(Echo).Replace("5000", "5001", StringComparison.Ordinal))));

    [Fact]
    public async Task Defers_a_slow_reply_and_delivers_it_by_an_edit()
    {
        var (deferral, requests) = await Defer(Fixtures.Command("""{ "id": "1", "name": "slow", "type": 1 }"""));

        Assert.Equal("""{"type":5}""", deferral.ToJsonString());
        Assert.Equal(["PATCH webhooks/{application.id}/{interaction.token}/messages/@original"], requests);
        Assert.Equal(["5000", "tok"], _bench.Sent[0].Request.Arguments);
        Assert.True(_bench.Sent[0].Request.IsAnonymous);
    }

    [Theory]
    [InlineData("""{ "id": "1", "name": "long", "type": 1 }""", "r00:#")]
    [InlineData("""{ "id": "1", "name": "film", "type": 1, "options": [{ "name": "comment", "type": 3, "value": "WORDS" }] }""", "f00:#")]
    [InlineData("""{ "id": "1", "name": "film", "type": 1, "options": [{ "name": "film", "type": 3, "value": "Her (2013)" }, { "name": "comment", "type": 3, "value": "WORDS" }] }""", "f00:#")]
    public async Task Defers_the_reply_while_its_long_calls_cannot_be_saved_and_renders_it_once(string command, string button)
    {
        _bench.CanSave = _bench.Gate.Task;
        var (deferral, _) = await Defer(Fixtures.Command(command.Replace("WORDS", string.Concat(Enumerable.Repeat("Salt and fog. ", 12)), StringComparison.Ordinal)));

        Assert.Equal("""{"type":5}""", deferral.ToJsonString());
        Assert.Contains(button, _bench.Sent[^1].Body!.ToJsonString(), StringComparison.Ordinal);
        if (button == "r00:#")
            Assert.Equal(1, _bench.Saves);
    }

    [Fact]
    public async Task Defers_a_form_while_its_long_call_cannot_be_saved_and_sends_the_button_that_opens_it()
    {
        var words = string.Concat(Enumerable.Repeat("Salt and fog. ", 12));
        var modal = await _bench.Do(Fixtures.Command($$"""{ "id": "1", "name": "film", "type": 1, "options": [{ "name": "comment", "type": 3, "value": "{{words}}" }] }"""));
        var form = (string)modal["data"]!["custom_id"]!;
        Assert.StartsWith("f00:#", form, StringComparison.Ordinal);

        _bench.CanSave = _bench.Gate.Task;
        var (deferral, _) = await Defer(Fixtures.Press(form));

        Assert.Equal("""{"type":5,"data":{"flags":64}}""", deferral.ToJsonString());
        Assert.Contains(form, _bench.Sent[^1].Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deletes_a_public_deferral_before_a_private_reply()
    {
        var (_, requests) = await Defer(Fixtures.Command("""{ "id": "1", "name": "slow", "type": 1, "options": [{ "name": "quietly", "type": 5, "value": true }] }"""));

        Assert.Equal(["DELETE webhooks/{application.id}/{interaction.token}/messages/@original", "POST webhooks/{application.id}/{interaction.token}"], requests);
        Assert.NotEqual(0, (int)_bench.Sent[1].Body!["flags"]! & CardRenderer.Ephemeral);
    }

    [Fact]
    public async Task Defers_a_moderators_reply_privately()
    {
        var (deferral, requests) = await Defer(Fixtures.Command(Hide, Fixtures.Member(permissions: "32")));

        Assert.Equal("""{"type":5,"data":{"flags":64}}""", deferral.ToJsonString());
        Assert.Equal(["PATCH webhooks/{application.id}/{interaction.token}/messages/@original"], requests);
    }

    [Fact]
    public async Task Defers_a_reply_privately_that_was_asked_for_privately()
    {
        var (deferral, requests) = await Defer(Fixtures.Command("""{ "id": "1", "name": "slow", "type": 1, "options": [{ "name": "private", "type": 5, "value": true }] }"""));

        Assert.Equal("""{"type":5,"data":{"flags":64}}""", deferral.ToJsonString());
        Assert.Equal(["PATCH webhooks/{application.id}/{interaction.token}/messages/@original"], requests);
    }

    [Fact]
    public async Task Replies_privately_where_that_is_asked_for()
    {
        var reply = await _bench.Do(Fixtures.Command("""{ "id": "1", "name": "line", "type": 1, "options": [{ "name": "random", "type": 1, "options": [{ "name": "private", "type": 5, "value": true }] }] }"""));

        Assert.Equal(CardRenderer.Ephemeral, (int)reply["data"]!["flags"]! & CardRenderer.Ephemeral);
    }

    [Fact]
    public async Task Defers_a_replacement_and_never_replaces_a_private_card_with_a_public_one()
    {
        var (deferral, requests) = await Defer(Fixtures.Press("p00:slow quietly:true"));

        Assert.Equal("""{"type":6}""", deferral.ToJsonString());
        Assert.Equal(["POST webhooks/{application.id}/{interaction.token}"], requests);
    }

    [Fact]
    public async Task Delivers_a_reply_also_after_the_clock_was_set_forward()
    {
        var reply = _bench.Begin(Fixtures.Command("""{ "id": "1", "name": "slow", "type": 1 }"""));
        _bench.Time.Advance(TimeSpan.FromSeconds(2));
        (await reply).MarkSent();
        _bench.Time.Jump(TimeSpan.FromHours(3));
        _bench.Gate.SetResult();
        await _bench.Drain();

        Assert.Single(_bench.Sent);
    }

    [Fact]
    public async Task Drops_a_reply_that_outlives_the_token()
    {
        var reply = _bench.Begin(Fixtures.Command("""{ "id": "1", "name": "slow", "type": 1 }"""));
        _bench.Time.Advance(TimeSpan.FromSeconds(2));
        (await reply).MarkSent();
        _bench.Time.Advance(TimeSpan.FromMinutes(15));
        _bench.Gate.SetResult();
        await _bench.Drain();

        Assert.Empty(_bench.Sent);
    }

    [Theory]
    [InlineData("r00:echo text:hello", 0, 4)]
    [InlineData("p00:echo text:hello", 0, 7)]
    [InlineData("p00:echo text:hello quietly:true", 0, 4)]
    [InlineData("p00:echo text:hello quietly:true", 64, 7)]
    public async Task Replies_to_a_button_in_the_place_that_the_button_specifies(string customId, int flags, int type) =>
        Assert.Equal(type, (int)(await _bench.Do(Fixtures.Press(customId, flags: flags)))["type"]!);

    [Fact]
    public async Task Runs_a_select_with_its_choice() =>
        Assert.Equal("## Ada (Member, en): a: b", TitleOf(await _bench.Do(Fixtures.Press("s00:text:echo", """["=a: b"]"""))));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("r00:nosuchcommand")]
    [InlineData("r00:#AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("s00:text:echo")]
    public async Task Refuses_an_outdated_component_with_an_explanation(string customId)
    {
        var answer = await _bench.Do(Fixtures.Press(customId));

        Assert.Equal("## This button has had its day", TitleOf(answer));
        Assert.NotEqual(0, (int)answer["data"]!["flags"]! & CardRenderer.Ephemeral);
    }

    [Fact]
    public async Task Saves_a_call_that_is_too_long_for_a_button_and_runs_it()
    {
        var answer = await _bench.Do(Fixtures.Command("""{ "id": "1", "name": "long", "type": 1 }"""));
        var customId = (string)answer["data"]!["components"]![0]!["components"]![1]!["components"]![0]!["custom_id"]!;

        Assert.StartsWith("r00:#", customId, StringComparison.Ordinal);
        Assert.StartsWith("## Ada (Member, en): aaa", TitleOf(await _bench.Do(Fixtures.Press(customId))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_a_form_for_missing_options_of_a_button_and_runs_the_submission()
    {
        var modal = await _bench.Do(Fixtures.Press("""f00:film film:\"Her (2013)\" """.TrimEnd()));
        var fields = modal["data"]!["components"]!.AsArray();

        Assert.Equal(9, (int)modal["type"]!);
        Assert.Equal(["stars", "comment", "spoiler", "mood", "more"], fields.Select(field => (string?)field!["component"]!["custom_id"]));
        var sent = await _bench.Do(Fixtures.Submit(((string)modal["data"]!["custom_id"]!).Replace("\"", "\\\"", StringComparison.Ordinal), ("stars", "4.5"), ("comment", "fine"), ("spoiler", "true"), ("mood", "cold")));
        Assert.Equal("## Film 10, 4.5, fine, True, Cold", TitleOf(sent));
    }

    [Fact]
    public async Task Asks_the_required_fields_first_and_offers_all_films_where_they_are_few()
    {
        var modal = await _bench.Do(Fixtures.Command("""{ "id": "1", "name": "film", "type": 1 }"""));
        var fields = modal["data"]!["components"]!.AsArray();

        Assert.Equal(9, (int)modal["type"]!);
        Assert.Equal(["film", "stars", "comment", "spoiler", "mood"], fields.Select(field => (string?)field!["component"]!["custom_id"]));
        Assert.Equal(_bench.Films, fields[0]!["component"]!["options"]!.AsArray().Select(option => (string)option!["value"]!));
    }

    [Fact]
    public async Task Shows_a_text_field_for_a_film_where_there_are_many_or_none_are_found()
    {
        _bench.Films = [.. Enumerable.Range(1, 25).Select(number => $"Film {number}")];
        Assert.Equal(4, (int)(await _bench.Do(Fixtures.Press("f00:film")))["data"]!["components"]![0]!["component"]!["type"]!);
        _bench.SuggestionsFail = true;
        Assert.Equal(4, (int)(await _bench.Do(Fixtures.Press("f00:film")))["data"]!["components"]![0]!["component"]!["type"]!);
    }

    [Fact]
    public async Task Replies_to_an_incomplete_form_with_a_button_to_the_next()
    {
        var answer = await _bench.Do(Fixtures.Submit("f00:film", ("stars", "4")));

        Assert.Equal(4, (int)answer["type"]!);
        Assert.Equal("Fill in the form", (string?)answer["data"]!["components"]![0]!["components"]![2]!["components"]![0]!["label"]);
    }

    [Fact]
    public async Task Opens_the_form_of_a_message_command_with_the_messages_text()
    {
        var modal = await _bench.Do(Fixtures.OnMessage("Words that are worth saving, and then some more of them", Fixtures.Member(permissions: "32")));

        Assert.Equal(9, (int)modal["type"]!);
        Assert.Equal("Words that are worth saving, and then…", (string?)modal["data"]!["components"]![0]!["component"]!["value"]);
    }

    [Fact]
    public async Task Checks_the_permission_before_a_message_commands_form() =>
        Assert.Equal("## /line add is for moderators", TitleOf(await _bench.Do(Fixtures.OnMessage("Words"))));

    [Fact]
    public async Task A_card_of_components_has_its_texts_without_markup()
    {
        var modal = await _bench.Do(Fixtures.OnCard(@"## [Her \\(2013\\)](https://lantern.example/films/1-her)"));

        Assert.Contains("\"value\":\"Her (2013)\"", modal.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_an_entry_of_a_members_menu_with_the_member()
    {
        Assert.Contains("Hello", TitleOf(await _bench.Do(Fixtures.OnMember("Greet", "77"))), StringComparison.Ordinal);
        Assert.Contains("77", TitleOf(await _bench.Do(Fixtures.OnMember("Greet", "77"))), StringComparison.Ordinal);
        Assert.Equal("## That did not work", TitleOf(await _bench.Do(Fixtures.OnMember("Gone", "77"))));
    }

    [Fact]
    public async Task Suggests_values_for_an_option()
    {
        var answer = await _bench.Do(Fixtures.Typing("""{ "id": "1", "name": "film", "type": 1, "options": [{ "name": "film", "type": 3, "value": "s", "focused": true }] }"""));

        Assert.Equal("""{"type":8,"data":{"choices":[{"name":"Aftersun (2022)","value":"Aftersun (2022)"},{"name":"Us (2019)","value":"Us (2019)"}]}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task Suggests_nothing_rather_than_fail()
    {
        _bench.SuggestionsFail = true;
        var answer = await _bench.Do(Fixtures.Typing("""{ "id": "1", "name": "film", "type": 1, "options": [{ "name": "film", "type": 3, "value": "s", "focused": true }] }"""));

        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task Leaves_out_suggestions_that_Discord_refuses()
    {
        _bench.Films = [new string('a', 101), .. Enumerable.Range(1, 30).Select(number => $"a{number}")];
        var answer = await _bench.Do(Fixtures.Typing("""{ "id": "1", "name": "film", "type": 1, "options": [{ "name": "film", "type": 3, "value": "a", "focused": true }] }"""));

        Assert.Equal(25, answer["data"]!["choices"]!.AsArray().Count);
        Assert.All(answer["data"]!["choices"]!.AsArray(), choice => Assert.InRange(((string)choice!["value"]!).Length, 1, 100));
    }

    private static string TitleOf(JsonNode answer) => (string)answer["data"]!["components"]![0]!["components"]![0]!["content"]!;

    private async Task<(JsonObject Deferral, IEnumerable<string> Requests)> Defer(string interaction)
    {
        var reply = _bench.Begin(interaction);
        _bench.Time.Advance(TimeSpan.FromSeconds(2));
        var deferral = await reply;
        _bench.Gate.SetResult();
        Assert.Empty(_bench.Sent);
        deferral.MarkSent();
        await _bench.Drain();
        return (deferral.Body, _bench.Sent.Select(sent => sent.Route));
    }
}
