using FilmClubBot.Commands.Channels;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>The messages of a channel that an open page shows, oldest first.</summary>
/// <param name="most">The maximum number now; null for <see cref="Most"/>.</param>
public sealed class ShownMessages(Func<int>? most = null)
{
    /// <summary>The maximum number of messages on any page; beyond it the oldest is dropped.</summary>
    public const int Most = 150;

    private readonly SortedList<long, ShownMessage> _messages = [];
    private int _version;

    /// <summary>The messages.</summary>
    public IList<ShownMessage> All => _messages.Values;

    /// <summary>A message that is shown.</summary>
    public ChannelMessage this[long message] => _messages[message].Message;

    /// <summary>Adds or replaces a message.</summary>
    /// <returns>Whether that changes what is shown.</returns>
    public bool Put(ChannelMessage message)
    {
        // The page of the caller shows its reply before the feed delivers the same.
        if (_messages.TryGetValue(message.Id, out var before) && ReferenceEquals(before.Message, message))
            return false;
        _messages[message.Id] = new(message, ++_version);
        for (var limit = most?.Invoke() ?? Most; _messages.Count > limit;)
            _messages.RemoveAt(0);
        return true;
    }

    /// <summary>
    /// Adds or replaces a message with what is stored of it. It does not replace a card with a secret, which its reader is looking at:
    /// that is stored without the secret.
    /// </summary>
    /// <returns>Whether that changes what is shown.</returns>
    public bool PutStored(ChannelMessage message) =>
        (!_messages.TryGetValue(message.Id, out var shown) || !shown.Message.Card.IsShownOnce) && Put(message);

    /// <summary>Removes all messages.</summary>
    public void Clear() => _messages.Clear();
}

/// <summary>A message that an open page shows.</summary>
/// <param name="Message">The message.</param>
/// <param name="Version">Differs from that of any other that the page showed: a number tells the renderer cheaply whether something has changed.</param>
public readonly record struct ShownMessage(ChannelMessage Message, int Version);
