using System.Net;
using System.Net.Http.Headers;
using FilmClubBot.Commands.Framework.Files;

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

    // A server in front of Slack may state any number; all calls of the method wait for as long.
    private static readonly TimeSpan _longestWait = TimeSpan.FromHours(1);

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

    /// <summary>Downloads a file.</summary>
    /// <returns>The content; null if it is larger than the limit.</returns>
    /// <exception cref="SlackException">Slack did not return the file. To a token without the scope, Slack returns its page for signing in.</exception>
    public async Task<byte[]?> Download(Uri address, AuthenticationHeaderValue token, int maxBytes, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = token;
        using var patience = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType == "text/html")
                throw new SlackException($"The file's download: Slack responded with status {(int)response.StatusCode} and no file.", error: null);
            if (response.Content.Headers.ContentLength > maxBytes)
                return null;
            await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
            return await LimitedStream.Read(stream, maxBytes, either.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new SlackException($"The file's download: {address.Host} sent no whole file.", error: null, failure);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SlackException($"The file's download: not done within {Timeout.TotalSeconds} s.", error: null, late);
        }
    }

    private static bool NeverSent(HttpRequestException failure) => failure.HttpRequestError is
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private TimeSpan? Wait(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, _longestWait.Ticks)) : null;
    }
}
