using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>Previews the request to Slack for a card, in the society's language.</summary>
internal sealed class SlackCardPreview(Locales locales, Club club) : ICardPreview
{
    /// <inheritdoc/>
    public Platform Platform => Platform.Slack;

    /// <inheritdoc/>
    public JsonNode Write(Card card)
    {
        var message = BlockKitRenderer.Render(card, SlackWords.Of(locales.For(club.Locale)));
        return new JsonObject { ["text"] = message.Text, ["blocks"] = message.Blocks };
    }
}
