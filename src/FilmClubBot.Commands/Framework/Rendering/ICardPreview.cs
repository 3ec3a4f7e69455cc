using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Rendering;

/// <summary>Shows what a platform would be sent for a card; nothing is sent.</summary>
public interface ICardPreview
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>The very message that its adapter would send, without its files.</summary>
    JsonNode Write(Card card);
}
