using System.Collections.Concurrent;
using System.Threading.Channels;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>
/// Carries new and changed messages to every open page of this process. Publishing never waits for a reader, and a reader
/// is given only what they may see.
/// </summary>
public sealed class ChannelFeed
{
    private readonly ConcurrentDictionary<FeedSubscription, Func<MemberId>> _subscriptions = new();

    /// <summary>How many pages listen.</summary>
    internal int Listeners => _subscriptions.Count;

    /// <summary>Shows a message that was just kept or changed to every open page whose reader may see it.</summary>
    public void Publish(ChannelMessage message)
    {
        foreach (var (subscription, reader) in _subscriptions)
        {
            if (MaySee(message, reader()))
                subscription.Offer(message);
        }
    }

    /// <summary>Listens as this reader until the subscription is disposed of; who it is may change when accounts are linked.</summary>
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
    /// <summary>Messages that wait for a slow reader; beyond it the oldest is dropped and the reader told.</summary>
    public const int Capacity = 128;

    private readonly Channel<ChannelMessage> _waiting;
    private readonly Action<FeedSubscription> _leave;
    private int _missed;

    public FeedSubscription(Action<FeedSubscription> leave)
    {
        _leave = leave;
        _waiting = Channel.CreateBounded<ChannelMessage>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => Interlocked.Exchange(ref _missed, 1));
    }

    /// <summary>The messages as they come; ends when the subscription is disposed of.</summary>
    public IAsyncEnumerable<ChannelMessage> ReadAll(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Whether messages were dropped since it was last asked; the reader then looks into the log again.</summary>
    public bool TakeMissed() => Interlocked.Exchange(ref _missed, 0) == 1;

    /// <summary>Hands over a message without waiting.</summary>
    public void Offer(ChannelMessage message) => _waiting.Writer.TryWrite(message);

    /// <inheritdoc/>
    public void Dispose()
    {
        _leave(this);
        _waiting.Writer.TryComplete();
    }
}
