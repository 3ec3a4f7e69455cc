using System.Net.Http.Headers;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>Sends one request to Slack, and distinguishes requests that did not arrive from those that may have arrived.</summary>
internal sealed class SlackLine(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>The client's name in the factory.</summary>
    public const string Client = "Slack";

    /// <summary>The longest response that is read: a page of a channel's history with its blocks is far smaller.</summary>
    public const int MaxAnswer = 8 * 1024 * 1024;

    /// <summary>The timeout of one request.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Sends a request.</summary>
    /// <exception cref="SlackException">No response arrived; the exception states whether the request may have arrived.</exception>
    public async Task<SlackReply> Send(Uri address, HttpContent content, AuthenticationHeaderValue? token, string what, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Authorization = token;
        using var patience = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            return new(response.StatusCode, Wait(response.Headers.RetryAfter), await response.Content.ReadAsStringAsync(either.Token));
        }
        catch (HttpRequestException failure)
        {
            throw new SlackException($"{what}: no response from {address.Host} ({failure.HttpRequestError}).", error: null, failure) { MayHaveArrived = !NeverSent(failure) };
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SlackException($"{what}: no response from {address.Host} within {Timeout.TotalSeconds} s.", error: null, late) { MayHaveArrived = true };
        }
        // An unknown charset.
        catch (InvalidOperationException unreadable)
        {
            throw new SlackException($"{what}: the response from {address.Host} cannot be read.", error: null, unreadable) { MayHaveArrived = true };
        }
    }

    private static bool NeverSent(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private TimeSpan? Wait(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
