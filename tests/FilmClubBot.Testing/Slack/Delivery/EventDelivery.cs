namespace FilmClubBot.Testing.Slack.Delivery;

/// <summary>Delivers events, again when they are not acknowledged: immediately, after a minute, after five. Source: Slack, "Events API", retries.</summary>
internal sealed class EventDelivery(ISlackTransport transport, TimeProvider time, CancellationToken ending)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>Every answer, the last one being the one that counted.</summary>
    public async Task<IReadOnlyList<SlackAck>> Deliver(SlackDelivery delivery)
    {
        List<SlackAck> acks = [await transport.Deliver(delivery, retry: 0, retryReason: null)];
        for (var retry = 1; retry <= Waits.Length && !acks[^1].Ok; retry++)
        {
            if (Waits[retry - 1] > TimeSpan.Zero)
                await Task.Delay(Waits[retry - 1], time, ending);
            acks.Add(await transport.Deliver(delivery, retry, acks[^1].Text == "http_timeout" ? "http_timeout" : "http_error"));
        }

        return acks;
    }
}
