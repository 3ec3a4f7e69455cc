using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Rendering;

/// <summary>Shows a card as a platform would receive it; nothing is sent.</summary>
public interface ICardPreview
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>The exact message that the platform's adapter would send, without its files.</summary>
    JsonNode Write(Card card);
}
