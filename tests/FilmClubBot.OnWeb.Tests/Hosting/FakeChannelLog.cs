using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Keeps messages for as long as the test runs.</summary>
internal sealed class FakeChannelLog : IChannelLog
{
    private static readonly Instant _opening = Instant.FromUtc(2026, 11, 20, 18, 30);
    private readonly Lock _gate = new();
    private readonly List<ChannelMessage> _messages = [];
    private readonly Dictionary<string, long> _nonces = new(StringComparer.Ordinal);

    /// <summary>When set, nothing can be saved.</summary>
    public bool IsBroken { get; set; }

    public Task<ChannelMessage> Add(NewChannelMessage message, CancellationToken cancellationToken)
    {
        if (IsBroken)
            throw new IOException("The disk is full.");
        lock (_gate)
        {
            var id = _messages.LastOrDefault()?.Id + 1 ?? 1;
            var stored = new ChannelMessage(id, message.Channel, message.Author, message.Typed, message.Card.WithoutSecrets ?? message.Card, _opening + Duration.FromMinutes(id));
            _messages.Add(stored);
            if (message.Nonce is { } nonce)
                _nonces[nonce] = id;
            return Task.FromResult(stored with { Card = message.Card });
        }
    }

    public Task<ChannelMessage?> Replace(long message, Card card, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var at = _messages.FindIndex(other => other.Id == message);
            if (at < 0)
                return Task.FromResult<ChannelMessage?>(null);
            _messages[at] = _messages[at] with { Card = card.WithoutSecrets ?? card };
            return Task.FromResult<ChannelMessage?>(_messages[at] with { Card = card });
        }
    }

    public Task Remove(long message, CancellationToken cancellationToken)
    {
        lock (_gate)
            _messages.RemoveAll(other => other.Id == message);
        return Task.CompletedTask;
    }

    public Task<long?> Find(string channel, string nonce, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult<long?>(_nonces.TryGetValue(nonce, out var message) ? message : null);
    }

    public Task<ChannelMessage?> Find(long message, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_messages.Find(other => other.Id == message));
    }

    public Task<IReadOnlyList<ChannelMessage>> Latest(string channel, MemberId reader, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<ChannelMessage>>(
            [
                .. _messages.Where(message => message.Channel == channel && (message.Card.Audience == Audience.Everyone || message.Author?.Id == reader)).TakeLast(limit),
            ]);
        }
    }
}
