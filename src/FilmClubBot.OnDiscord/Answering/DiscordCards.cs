using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.OnDiscord.Rendering;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Prepares cards for sending: renders them, and saves the calls that are too long for a button.</summary>
internal sealed class DiscordCards(CallStorage callStorage)
{
    // The pipeline returns the same cached cards repeatedly: each is rendered once.
    private readonly ConditionalWeakTable<Card, byte[]> _written = [];

    /// <summary>Renders a card as a message.</summary>
    /// <param name="card">The card.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="mark">Identifies the message later; null for none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<OutgoingMessage> Message(Card card, Phrases say, MessageMark? mark, CancellationToken cancellationToken)
    {
        var message = CardRenderer.Render(card, say["discord.open"], mark);
        await callStorage.Save(message.ToSave, cancellationToken);
        return message;
    }

    /// <summary>Renders a card as a new message in reply to an interaction.</summary>
    public async Task<InteractionReply> Reply(Card card, Phrases say, CancellationToken cancellationToken)
    {
        if (_written.TryGetValue(card, out var written))
            return new InteractionReply(written, []);
        var message = await Message(card, say, null, cancellationToken);
        var reply = InteractionReply.Message(message);
        // Stored calls are saved again with each reply, because they expire a fixed time after the last save.
        if (message is { Files.Count: 0, ToSave.Count: 0 })
            _written.TryAdd(card, reply.Json.ToArray());
        return reply;
    }
}
