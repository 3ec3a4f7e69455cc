using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnDiscord.Rendering;

namespace FilmClubBot.OnDiscord.Tests.Rendering;

public class FormRendererTests
{
    private const int ChannelSelect = 8, TextInput = 4;

    [Theory]
    [InlineData(null, ChannelSelect, null)]
    [InlineData("Discord/300000000000000000", ChannelSelect, "300000000000000000")]
    [InlineData("Web/reviews", TextInput, "Web/reviews")]
    public void A_channel_is_picked_unless_it_is_another_platforms(string? value, int type, string? chosen)
    {
        var field = new FormField("channel", "Channel", "The channel", FieldKind.Channel, true, value, 100, []);
        var form = FormRenderer.Render(new CardForm("Channel", new CommandCall("channel set"), [field]), new CustomIds(), new Dictionary<string, IReadOnlyList<Choice>>(), "yes", "no");

        var component = form["components"]![0]!["component"]!;
        Assert.Equal(type, (int)component["type"]!);
        Assert.Equal(chosen, (string?)(component["default_values"] as JsonArray)?[0]!["id"] ?? (string?)component["value"]);
    }
}
