using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Channels;

/// <summary>The messages of the browser chat's channels; they survive a restart.</summary>
public interface IChannelLog
{
    /// <summary>Adds a message and commits it immediately, outside the unit of work.</summary>
    /// <returns>The message with its key, and the whole card, also what is shown once.</returns>
    Task<ChannelMessage> Add(NewChannelMessage message, CancellationToken cancellationToken);

    /// <summary>Replaces the card of a message and commits it immediately, outside the unit of work.</summary>
    /// <returns>The changed message with the whole card; null when no message has that key.</returns>
    Task<ChannelMessage?> Replace(long message, Card card, CancellationToken cancellationToken);

    /// <summary>Deletes a message immediately; a message that no longer exists is not an error.</summary>
    Task Remove(long message, CancellationToken cancellationToken);

    /// <summary>The key of the message in a channel that was added with this nonce; null when there is none.</summary>
    Task<long?> Find(string channel, string nonce, CancellationToken cancellationToken);

    /// <summary>A message by its key; null when it no longer exists.</summary>
    Task<ChannelMessage?> Find(long message, CancellationToken cancellationToken);

    /// <summary>The latest messages of a channel that the reader may see, the oldest first.</summary>
    Task<IReadOnlyList<ChannelMessage>> Latest(string channel, MemberId reader, int limit, CancellationToken cancellationToken);
}

/// <summary>A message to be added.</summary>
/// <param name="Channel">The channel's name, such as <c>reviews</c>.</param>
/// <param name="Author">The member who called; null when the bot posts without a command.</param>
/// <param name="Typed">What the member typed; null when the bot posts without a command.</param>
/// <param name="Card">The bot's card.</param>
/// <param name="Nonce">Identifies the message if its key is lost; null for most messages.</param>
public sealed record NewChannelMessage(string Channel, Member? Author, string? Typed, Card Card, string? Nonce = null);

/// <summary>A message of a channel. If its card is for the caller alone, only its author sees it.</summary>
public sealed record ChannelMessage(long Id, string Channel, Member? Author, string? Typed, Card Card, Instant At);
