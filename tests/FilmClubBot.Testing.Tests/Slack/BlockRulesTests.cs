using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Blocks;

namespace FilmClubBot.Testing.Tests.Slack;

public sealed class BlockRulesTests
{
    /// <summary>Each block once as it may be, and broken once more than Slack takes.</summary>
    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"@3000"}}""", """{"type":"section","text":{"type":"mrkdwn","text":"@3001"}}""", "less than 3001")]
    [InlineData("""{"type":"section","fields":[{"type":"mrkdwn","text":"@2000"}]}""", """{"type":"section","fields":[{"type":"mrkdwn","text":"@2001"}]}""", "less than 2001")]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"@150"}}""", """{"type":"header","text":{"type":"plain_text","text":"@151"}}""", "less than 151")]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"x"}}""", """{"type":"header","text":{"type":"mrkdwn","text":"x"}}""", "unsupported type: mrkdwn")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"@75"},"value":"@2000"}]}""", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"@76"}}]}""", "less than 76")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"action_id":"@255"}]}""", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"action_id":"@256"}]}""", "less than 256")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"value":"@2000"}]}""", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"value":"@2001"}]}""", "less than 2001")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"action_id":"a"},{"type":"button","text":{"type":"plain_text","text":"y"},"action_id":"b"}]}""", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"action_id":"a"},{"type":"button","text":{"type":"plain_text","text":"y"},"action_id":"a"}]}""", "unique in a block: a")]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select","options":[{"text":{"type":"plain_text","text":"@75"},"value":"@150"}]}]}""", """{"type":"actions","elements":[{"type":"static_select","options":[{"text":{"type":"plain_text","text":"x"},"value":"@151"}]}]}""", "less than 151")]
    [InlineData("""{"type":"divider"}""", """{"type":"divider","colour":"red"}""", "invalid additional property: colour")]
    [InlineData("""{"type":"image","alt_text":"x","image_url":"https://example.org/a.png"}""", """{"type":"image","image_url":"https://example.org/a.png"}""", "missing required field: alt_text")]
    [InlineData("""{"type":"context","elements":[{"type":"mrkdwn","text":"x"}]}""", """{"type":"context","elements":[{"type":"button","text":{"type":"plain_text","text":"x"}}]}""", "unsupported type: button")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"x"}}""", """{"type":"section","text":{"type":"mrkdwn","text":""}}""", "more than 0")]
    [InlineData("""{"type":"divider"}""", """{"type":"poster"}""", "unsupported type: poster")]
    public void Accepts_blocks_at_slacks_limits_and_rejects_one_more(string right, string wrong, string problem)
    {
        Assert.Null(SlackMessageRules.Problem("x", Blocks(right), metadata: null));
        var refused = SlackMessageRules.Problem("x", Blocks(wrong), metadata: null);
        Assert.Equal("invalid_blocks", refused?.Error);
        Assert.Contains(problem, string.Join('\n', refused!.Value.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_blocks_and_all_text()
    {
        JsonArray Many(int count, int length) => new([.. Enumerable.Range(0, count).Select(_ => JsonNode.Parse($$$"""{"type":"section","text":{"type":"mrkdwn","text":"{{{new string('x', length)}}}"}}"""))]);
        Assert.Null(SlackMessageRules.Problem("x", Many(50, 1), null));
        Assert.Equal("invalid_blocks", SlackMessageRules.Problem("x", Many(51, 1), null)?.Error);
        Assert.Null(SlackMessageRules.Problem("x", Many(5, 2600), null));
        Assert.Equal("msg_blocks_too_long", SlackMessageRules.Problem("x", Many(5, 2601), null)?.Error);
        Assert.Equal("no_text", SlackMessageRules.Problem(" ", null, null)?.Error);
    }

    [Theory]
    [InlineData("title", """{"type":"plain_text","text":"@24"}""", """{"type":"plain_text","text":"@25"}""")]
    [InlineData("submit", """{"type":"plain_text","text":"@24"}""", """{"type":"plain_text","text":"@25"}""")]
    [InlineData("close", """{"type":"plain_text","text":"@24"}""", """{"type":"plain_text","text":"@25"}""")]
    [InlineData("private_metadata", "\"@3000\"", "\"@3001\"")]
    [InlineData("callback_id", "\"@255\"", "\"@256\"")]
    [InlineData("blocks", "[]", """[{"type":"markdown","text":"x"}]""")]
    public void Rejects_a_modal_with_one_letter_more(string field, string right, string wrong)
    {
        JsonObject Modal(string value)
        {
            var modal = (JsonObject)JsonNode.Parse("""{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[]}""")!;
            modal[field] = JsonNode.Parse(Long(value));
            return modal;
        }

        Assert.Null(ViewRules.Problem(Modal(right), "modal"));
        Assert.Equal("invalid_arguments", ViewRules.Problem(Modal(wrong), "modal")?.Error);
    }

    [Fact]
    public void A_modal_with_inputs_has_a_submit()
    {
        var modal = (JsonObject)JsonNode.Parse("""{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input"}}]}""")!;
        Assert.NotNull(ViewRules.Problem(modal, "modal"));
        modal["submit"] = JsonNode.Parse("""{"type":"plain_text","text":"x"}""");
        Assert.Null(ViewRules.Problem(modal, "modal"));
    }

    private static JsonArray Blocks(string block) => new(JsonNode.Parse(Long(block)));

    /// <summary>Writes out <c>@300</c> as three hundred letters.</summary>
    private static string Long(string json) =>
        System.Text.RegularExpressions.Regex.Replace(json, "@([0-9]+)", match => new string('x', int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
}
