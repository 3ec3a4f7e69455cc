using FilmClubBot.Testing.Slack.SocketMode;

namespace FilmClubBot.Testing.Slack.Delivery;

/// <summary>Through the sockets once an app has opened one, and over HTTP until then.</summary>
internal sealed class EitherTransport(SlackSockets sockets, HttpTransport http) : ISlackTransport
{
    public Task<SlackAck> Deliver(SlackDelivery delivery, int retry, string? retryReason) =>
        sockets.Used ? sockets.Deliver(delivery, retry, retryReason) : http.Deliver(delivery, retry, retryReason);
}
