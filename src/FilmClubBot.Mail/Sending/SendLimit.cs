using FilmClubBot.Commands.Messaging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Mail.Sending;

/// <summary>Limits how much mail a club sends, so that a mistake does not ruin the server's reputation. Measured in time that passes, not by the wall clock.</summary>
internal sealed class SendLimit(IOptions<MailOptions> options, TimeProvider time)
{
    private static readonly TimeSpan _window = TimeSpan.FromHours(1);

    private readonly Queue<long> _sent = [];
    private readonly Lock _gate = new();

    /// <summary>Reserves the sending of one mail.</summary>
    /// <exception cref="DelayedException">The limit is reached; it states when a mail may be sent.</exception>
    public void Reserve()
    {
        lock (_gate)
        {
            while (_sent.TryPeek(out var first) && time.GetElapsedTime(first) >= _window)
                _sent.Dequeue();
            if (_sent.Count >= options.Value.MostPerHour)
                throw new DelayedException($"The club has sent {_sent.Count} mails in the last hour (Mail:MostPerHour); the next one waits.", Duration.FromTimeSpan(_window - time.GetElapsedTime(_sent.Peek())));
            _sent.Enqueue(time.GetTimestamp());
        }
    }
}
