using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Webhooks;
using FilmClubBot.Domain.Webhooks;
using FilmClubBot.Feeds.Http;
using NodaTime;

namespace FilmClubBot.Worker.Webhooks;

/// <summary>Posts events by the rules of Standard Webhooks. Only a 2xx response accepts an event; redirects are not followed, and no body is read.</summary>
/// <param name="client">Uses <see cref="GuardedConnection.Handler"/>: a moderator may name any machine.</param>
/// <param name="rules">The permitted networks.</param>
/// <param name="clock">The clock.</param>
internal sealed class WebhookPoster(HttpClient client, NetworkRules rules, IClock clock) : IWebhookPoster
{
    /// <summary>The timeout of a request.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public string? Refusal(Uri address)
    {
        if (address.UserInfo.Length > 0)
            return $"{address.Host} is given with a user name, which is not sent. Leave it out; the receiver recognises events by their signature.";
        if (address.Scheme != Uri.UriSchemeHttps && !rules.AllowsPrivate)
            return $"{address.Host} would be reached without encryption. Give an address that starts with https://.";
        return IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && rules.Refusal(ip) is { } kind
            ? $"{address.Host} is an address {kind}, and events are posted to the public network alone. Give a public address, or ask the operator to set Webhooks:AllowPrivateNetwork."
            : null;
    }

    /// <inheritdoc/>
    public async Task<string> Post(Webhook webhook, string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var host = webhook.Address.Authority;
        // The setting may have changed since the address was added.
        if (Refusal(webhook.Address) is { } why)
            throw new DelayedException(why);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        try
        {
            using var request = Request(webhook, id, body);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            var answer = string.Create(CultureInfo.InvariantCulture, $"{host} responded {(int)response.StatusCode} {response.ReasonPhrase}").TrimEnd();
            if (response.IsSuccessStatusCode)
                return answer;
            throw response.StatusCode == HttpStatusCode.Gone ? new UndeliverableException(answer) : new DelayedException(answer, Pause(response.Headers.RetryAfter));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DelayedException(string.Create(CultureInfo.InvariantCulture, $"{host} did not respond within {Timeout.TotalSeconds} seconds"));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new DelayedException($"{host} could not be reached ({failure.Message.TrimEnd('.')})", inner: failure);
        }
    }

    private HttpRequestMessage Request(Webhook webhook, string id, ReadOnlyMemory<byte> body)
    {
        var now = clock.GetCurrentInstant();
        return new(HttpMethod.Post, webhook.Address)
        {
            Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new("application/json") } },
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", webhook.Secret.Sign(id, now, body.Span) },
                { "user-agent", "FilmClubBot" },
            },
        };
    }

    private Duration? Pause(RetryConditionHeaderValue? retryAfter)
    {
        var asked = retryAfter switch
        {
            { Delta: { } delta } => Duration.FromTimeSpan(delta),
            { Date: { } date } => Instant.FromDateTimeOffset(date) - clock.GetCurrentInstant(),
            _ => Duration.Zero,
        };
        return asked <= Duration.Zero ? null : asked;
    }
}
