using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>
/// Publishes new and changed messages to every open page of this process. Publishing never blocks on a reader, and a reader
/// receives only messages that they may see.
/// </summary>
public sealed class ChannelFeed
{
    private readonly ConcurrentDictionary<FeedSubscription, Func<MemberId>> _subscriptions = new();

    /// <summary>The number of subscribed pages.</summary>
    internal int Listeners => _subscriptions.Count;

    /// <summary>Publishes a message that was just stored or changed to every open page whose reader may see it.</summary>
    public void Publish(ChannelMessage message)
    {
        foreach (var (subscription, reader) in _subscriptions)
        {
            if (MaySee(message, reader()))
                subscription.Offer(message);
        }
    }

    /// <summary>Has every open page load its channel again with the next message, because messages may have been lost.</summary>
    internal void MarkMissed()
    {
        foreach (var subscription in _subscriptions.Keys)
            subscription.MarkMissed();
    }

    /// <summary>Subscribes for a reader until the subscription is disposed of; the reader's member id may change when accounts are linked.</summary>
    internal FeedSubscription Subscribe(Func<MemberId> reader)
    {
        var subscription = new FeedSubscription(gone => _subscriptions.TryRemove(gone, out _));
        _subscriptions[subscription] = reader;
        return subscription;
    }

    private static bool MaySee(ChannelMessage message, MemberId reader) =>
        message.Card.Audience == Audience.Everyone || message.Author?.Id == reader;
}

/// <summary>One page's view of the <see cref="ChannelFeed"/>.</summary>
internal sealed class FeedSubscription : IDisposable
{
    /// <summary>Queued messages of a slow reader; beyond it the oldest is dropped and the loss is flagged.</summary>
    public const int Capacity = 128;

    private readonly Channel<ChannelMessage> _waiting;
    private readonly Action<FeedSubscription> _leave;
    private int _missed;

    public FeedSubscription(Action<FeedSubscription> leave)
    {
        _leave = leave;
        _waiting = Channel.CreateBounded<ChannelMessage>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => MarkMissed());
    }

    /// <summary>The messages as they arrive; ends when the subscription is disposed of.</summary>
    public IAsyncEnumerable<ChannelMessage> ReadAll(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>A further message that has arrived already.</summary>
    public bool TryRead([NotNullWhen(true)] out ChannelMessage? message) => _waiting.Reader.TryRead(out message);

    /// <summary>Whether messages were dropped since the last call; the reader then loads the log again.</summary>
    public bool TakeMissed() => Interlocked.Exchange(ref _missed, 0) == 1;

    /// <summary>Flags that messages were lost.</summary>
    public void MarkMissed() => Interlocked.Exchange(ref _missed, 1);

    /// <summary>Enqueues a message without waiting.</summary>
    public void Offer(ChannelMessage message) => _waiting.Writer.TryWrite(message);

    /// <inheritdoc/>
    public void Dispose()
    {
        _leave(this);
        _waiting.Writer.TryComplete();
    }
}
