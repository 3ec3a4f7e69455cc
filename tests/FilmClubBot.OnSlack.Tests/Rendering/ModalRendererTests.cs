using System.Text.Json;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.OnSlack.Rendering;

namespace FilmClubBot.OnSlack.Tests.Rendering;

public sealed class ModalRendererTests
{
    private static readonly Phrases _say = Phrases.Parse("en", [("words.json", """{ "slack": { "send": "Send", "cancel": "Cancel" }, "types": { "yes": "Yes", "no": "No" } }""")]);

    [Theory]
    [InlineData(null, "datetimepicker", null)]
    [InlineData("2026-11-27T19:00:00Z", "datetimepicker", 1795806000L)]
    [InlineData("thu 7pm", "plain_text_input", null)]
    public void A_time_is_shown_as_a_picker_unless_its_value_is_text(string? value, string element, long? initial)
    {
        var field = new FormField("when", "When", "The start", FieldKind.Moment, true, value, 100, []);

        var modal = ModalRenderer.Render(new CardForm("Schedule", new CommandCall("screening schedule"), [field]), "{}", null, _ => false, _say);

        var input = modal["blocks"]![0]!["element"]!;
        Assert.Equal((element, initial), ((string?)input["type"], (long?)input["initial_date_time"]));
    }

    [Theory]
    [InlineData("When it ends: thu 7pm, 27 Nov 19:00", null, "When it ends")]
    [InlineData("When: thu 7pm, 27 Nov 19:00", null, null)]
    [InlineData("Quand\u00a0: jeu 19h", null, "Quand")]
    [InlineData("When: thu 7pm, 27 Nov 19:00", "thu 7pm", "When: thu 7pm, 27 Nov 19:00")]
    public void How_a_value_is_typed_is_said_only_where_it_is_typed(string hint, string? value, string? shown)
    {
        var modal = ModalRenderer.Render(new CardForm("Schedule", new CommandCall("screening schedule"), [new("when", "When", hint, FieldKind.Moment, true, value, 100, [])]), "{}", null, _ => false, _say);

        Assert.Equal(shown, (string?)modal["blocks"]![0]!["hint"]?["text"]);
    }

    [Theory]
    [InlineData(null, "conversations_select", null)]
    [InlineData("C0123ABCD", "conversations_select", "C0123ABCD")]
    [InlineData("Web/reviews", "plain_text_input", null)]
    public void A_channel_is_chosen_from_all_of_Slacks(string? value, string element, string? initial)
    {
        var field = new FormField("channel", "Channel", "The channel", FieldKind.Channel, true, value, 100, []);

        var modal = ModalRenderer.Render(new CardForm("Announce", new CommandCall("channel set"), [field]), "{}", null, _ => false, _say);

        var input = modal["blocks"]![0]!["element"]!;
        Assert.Equal((element, initial), ((string?)input["type"], (string?)input["initial_conversation"]));
        var state = JsonDocument.Parse("""{ "channel": { "channel": { "type": "conversations_select", "selected_conversation": "C0123ABCD" } } }""").RootElement;
        Assert.Equal("C0123ABCD", ModalRenderer.Values(state).GetValueOrDefault("channel"));
    }

    [Theory]
    [InlineData("1795806000", "2026-11-27T19:00:00Z")]
    [InlineData("0", "1970-01-01T00:00:00Z")]
    [InlineData("253402300799", "9999-12-31T23:59:59Z")]
    [InlineData("253402300800", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("1e300", null)]
    [InlineData("\"1795806000\"", null)]
    [InlineData("null", null)]
    public void A_picked_time_is_parsed(string picked, string? moment)
    {
        var state = JsonDocument.Parse($$$"""{ "when": { "when": { "type": "datetimepicker", "selected_date_time": {{{picked}}} } } }""").RootElement;

        Assert.Equal(moment, ModalRenderer.Values(state).GetValueOrDefault("when"));
    }
}
