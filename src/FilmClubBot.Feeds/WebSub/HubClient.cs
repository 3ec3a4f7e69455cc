using System.Globalization;
using FilmClubBot.Domain.Feeds;
using NodaTime;

namespace FilmClubBot.Feeds.WebSub;

/// <summary>Asks hubs to tell of a feed's news (WebSub, section 5.1).</summary>
/// <param name="client">Made by <see cref="Http.GuardedConnection.Handler"/>: a feed may name any machine as its hub.</param>
public sealed class HubClient(HttpClient client)
{
    /// <summary>For how long a hub is asked to tell.</summary>
    public static readonly Duration Lease = Duration.FromDays(10);

    /// <summary>How long a hub may take to answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Asks a hub. It answers at once and calls back later to make sure that it was us.</summary>
    /// <param name="hub">What is asked for.</param>
    /// <param name="callback">Where the hub is to call.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>Null when the hub has taken it; or else what is wrong, in a line.</returns>
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
