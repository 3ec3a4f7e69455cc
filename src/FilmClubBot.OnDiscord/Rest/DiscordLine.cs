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
            return await Read(response, either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no response within {Timeout.TotalSeconds} s");
        }
    }

    private static async Task<DiscordAnswer> Read(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NoContent)
            return new(response.StatusCode, default, response);
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            using var read = JsonDocument.Parse(content);
            return new(response.StatusCode, read.RootElement.Clone(), response);
        }
        catch (JsonException)
        {
            return new(response.StatusCode, default, response) { IsReadable = false };
        }
    }
}
