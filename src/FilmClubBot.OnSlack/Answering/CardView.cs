using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.Rendering;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>A modal that shows a card, if there is no conversation to reply in.</summary>
internal static class CardView
{
    /// <summary>The modal of a card.</summary>
    public static JsonObject Of(SlackMessage message, Phrases say) => Modal(message.Title, message.Blocks, say);

    /// <summary>The modal that is shown until the reply is ready.</summary>
    public static JsonObject Wait(Phrases say) =>
        Modal(say["slack.wait"], new JsonArray(new JsonObject { ["type"] = "section", ["text"] = Plain(say["slack.waiting"]) }), say);

    private static JsonObject Modal(string title, JsonArray blocks, Phrases say) => new()
    {
        ["type"] = "modal",
        ["title"] = Plain(Cut.AtWord(title, SlackLimits.ModalTitle)),
        ["close"] = Plain(say["slack.close"]),
        ["blocks"] = blocks,
    };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };
}
