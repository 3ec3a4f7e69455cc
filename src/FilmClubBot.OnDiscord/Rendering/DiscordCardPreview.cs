using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>Previews the request to Discord for a card, in the society's language.</summary>
internal sealed class DiscordCardPreview(Locales locales, Club club) : ICardPreview
{
    /// <inheritdoc/>
    public Platform Platform => Platform.Discord;

    /// <inheritdoc/>
    public JsonNode Write(Card card) => CardRenderer.Render(card, locales.For(club.Locale)["discord.open"]).Body;
}
