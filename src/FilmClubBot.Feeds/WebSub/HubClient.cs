using System.Globalization;
using FilmClubBot.Domain.Feeds;
using NodaTime;

namespace FilmClubBot.Feeds.WebSub;

/// <summary>Subscribes to feeds at their hubs (WebSub, section 5.1).</summary>
/// <param name="client">Uses <see cref="Http.GuardedConnection.Handler"/>: a feed may name any machine as its hub.</param>
public sealed class HubClient(HttpClient client)
{
    /// <summary>The requested duration of a subscription.</summary>
    public static readonly Duration Lease = Duration.FromDays(10);

    /// <summary>The timeout of a request to a hub.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Requests a subscription. The hub responds immediately and verifies the request later through the callback.</summary>
    /// <param name="hub">The subscription.</param>
    /// <param name="callback">The address that the hub calls.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Null when the hub has accepted the request; otherwise the problem, in one line.</returns>
    public async Task<string?> Subscribe(HubSubscription hub, Uri callback, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["hub.mode"] = "subscribe",
            ["hub.topic"] = hub.Topic.AbsoluteUri,
            ["hub.callback"] = callback.AbsoluteUri,
            ["hub.secret"] = hub.Secret,
            ["hub.lease_seconds"] = ((long)Lease.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        });
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, hub.Hub) { Content = form };
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return answer.IsSuccessStatusCode ? null : $"{hub.Hub} answered {(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"{hub.Hub} took too long";
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return $"{hub.Hub} could not be reached ({failure.Message.TrimEnd('.')})";
        }
    }
}
