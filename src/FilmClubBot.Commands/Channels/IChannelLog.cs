using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Channels;

/// <summary>What was said in the browser chat's channels; kept over a restart.</summary>
public interface IChannelLog
{
    /// <summary>Adds a message and keeps it at once (not with the unit of work).</summary>
    /// <returns>The message with its key.</returns>
    Task<ChannelMessage> Add(NewChannelMessage message, CancellationToken cancellationToken);

    /// <summary>Puts another card in a message's place and keeps it at once.</summary>
    /// <returns>The changed message; null when there is none of that key.</returns>
    Task<ChannelMessage?> Replace(long message, Card card, CancellationToken cancellationToken);

    /// <summary>Takes a message away at once; one that is gone already is no failure.</summary>
    Task Remove(long message, CancellationToken cancellationToken);

    /// <summary>The key of a channel's message that was added with this nonce; null when there is none.</summary>
    Task<long?> Find(string channel, string nonce, CancellationToken cancellationToken);

    /// <summary>The latest messages of a channel that the reader may see, the oldest first.</summary>
    Task<IReadOnlyList<ChannelMessage>> Latest(string channel, MemberId reader, int limit, CancellationToken cancellationToken);
}

/// <summary>A message to be added.</summary>
/// <param name="Channel">The channel's name, such as <c>reviews</c>.</param>
/// <param name="Author">The member who called; null when the bot speaks by itself.</param>
/// <param name="Typed">What the member typed; null when the bot speaks by itself.</param>
/// <param name="Card">The bot's card.</param>
/// <param name="Nonce">What the message can be found by when its key was lost; null for most.</param>
public sealed record NewChannelMessage(string Channel, Member? Author, string? Typed, Card Card, string? Nonce = null);

/// <summary>A message of a channel. One whose card is for the caller alone is seen by its author only.</summary>
public sealed record ChannelMessage(long Id, string Channel, Member? Author, string? Typed, Card Card, Instant At);
