using System.Collections.Concurrent;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Storage.Schema;

namespace FilmClubBot.Storage.Channels;

/// <summary>
/// Shares what is read of a stored message among all pages that show it: a card of its own for each of a thousand readers would be a
/// thousand times the memory. What is stored decides: a message that has changed is read again.
/// </summary>
internal sealed class ReadMessages
{
    // More than the latest of each channel, which are what pages open with.
    private const int MaxCached = 1000;

    private readonly ConcurrentDictionary<long, (string Card, ChannelMessage Message)> _cached = new();

    /// <summary>The message of a row, with its author.</summary>
    public ChannelMessage Of(ChannelMessageRow row)
    {
        // One for its author alone has no other readers.
        if (row.IsForAuthor)
            return row.ToMessage();
        if (_cached.TryGetValue(row.Id, out var known) && known.Card == row.Card && IsOf(known.Message, row))
            return known.Message;
        var message = row.ToMessage();
        if (_cached.Count >= MaxCached)
            _cached.Clear();
        _cached[row.Id] = (row.Card, message);
        return message;
    }

    private static bool IsOf(ChannelMessage message, ChannelMessageRow row) =>
        message.Channel == row.Channel && message.At == row.At && message.Typed == row.Typed && message.Author?.Id.Value == row.AuthorId && message.Author?.Name == row.Author?.Name;
}
