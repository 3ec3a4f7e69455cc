using FilmClubBot.Commands.Channels;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>The messages of a channel that an open page shows, oldest first.</summary>
internal sealed class ShownMessages
{
    /// <summary>The maximum number of messages; beyond it the oldest is dropped.</summary>
    public const int Most = 150;

    private readonly SortedList<long, ChannelMessage> _messages = [];

    /// <summary>The messages.</summary>
    public IList<ChannelMessage> All => _messages.Values;

    /// <summary>Adds or replaces a message.</summary>
    public void Put(ChannelMessage message)
    {
        _messages[message.Id] = message;
        if (_messages.Count > Most)
            _messages.RemoveAt(0);
    }

    /// <summary>
    /// Adds or replaces a message with what is stored of it. It does not replace a card with a secret, which its reader is looking at:
    /// that is stored without the secret.
    /// </summary>
    public void PutStored(ChannelMessage message)
    {
        if (!_messages.TryGetValue(message.Id, out var shown) || !shown.Card.IsShownOnce)
            Put(message);
    }

    /// <summary>Removes all messages.</summary>
    public void Clear() => _messages.Clear();
}
