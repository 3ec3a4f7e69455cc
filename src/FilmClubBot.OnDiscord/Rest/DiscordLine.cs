using System.Net;
using System.Text.Json;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Rest;

/// <summary>Sends one HTTP request, without retries.</summary>
internal sealed class DiscordLine(IHttpClientFactory clients, IOptions<DiscordOptions> options, TimeProvider time)
{
    /// <summary>The client's name.</summary>
    public const string Client = "Discord";

    /// <summary>The longest response that is read, in bytes; a hundred full messages fit.</summary>
    public const int MaxAnswer = 16 * 1024 * 1024;

    /// <summary>The timeout of a request.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>Sends the request once and reads the response.</summary>
    /// <exception cref="HttpRequestException">No response arrived, or it was too long.</exception>
    /// <exception cref="TimeoutException">No response arrived within <see cref="Timeout"/>.</exception>
    public async Task<DiscordAnswer> Send(DiscordRequest request, CancellationToken cancellationToken)
    {
        using var message = RequestMessage.Of(request, options.Value.ApiBaseUrl, options.Value.Token);
        using var late = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseContentRead, either.Token);
            return new(response.StatusCode, await Read(response, either.Token), response);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no response within {Timeout.TotalSeconds} s");
        }
    }

    private static async Task<JsonElement> Read(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (content.Length == 0 || response.StatusCode == HttpStatusCode.NoContent)
            return default;
        try
        {
            using var read = JsonDocument.Parse(content);
            return read.RootElement.Clone();
        }
        // A page from a network device in front of Discord; a success must be JSON.
        catch (JsonException broken)
        {
            return response.IsSuccessStatusCode ? throw new HttpRequestException("the response is not JSON", broken) : default;
        }
    }
}
