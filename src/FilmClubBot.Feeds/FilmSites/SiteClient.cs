using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using FilmClubBot.Feeds.Http;
using NodaTime;

namespace FilmClubBot.Feeds.FilmSites;

/// <summary>
/// Requests JSON documents of one site: one at a time, with a pause between them, and none while the site asks to wait. Redirects are not
/// followed, because the documented addresses have none.
/// </summary>
/// <param name="client">Uses <see cref="GuardedConnection.Handler"/>; it is disposed with this.</param>
/// <param name="time">The clock of pauses.</param>
public sealed class SiteClient(HttpClient client, TimeProvider time) : IDisposable
{
    /// <summary>Largest document, unpacked, in bytes: an item of Wikidata with hundreds of actors has less than one megabyte.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int MaxDepth = 32;

    private static readonly Duration _usualWait = Duration.FromMinutes(1), _longestWait = Duration.FromDays(7);

    private readonly SemaphoreSlim _turn = new(1);
    // Timestamps: of the end of the last request, and until when the site asks to wait.
    private long _last, _until;

    /// <summary>What the requests call the program, with the operator's contact.</summary>
    public required string UserAgent { get; init; }

    /// <summary>The time between two requests.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The timeout of a document.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The token sent with each request; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>The rest of the pause that the site has asked for; zero for none.</summary>
    public Duration Wait => Duration.Max(Duration.Zero, Duration.FromTimeSpan(time.GetElapsedTime(time.GetTimestamp(), Volatile.Read(ref _until))));

    /// <inheritdoc/>
    public void Dispose()
    {
        _turn.Dispose();
        client.Dispose();
    }

    /// <summary>Requests a document.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="problem">Finds a problem in a document that reports one: with the pause that it asks for, or null.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>Null if there is no such document (404).</returns>
    /// <exception cref="SiteFailedException">The site did not answer as documented.</exception>
    public async Task<JsonElement?> Get(Uri address, Func<JsonElement, string?> problem, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (Wait is var wait && wait > Duration.Zero)
                throw new SiteFailedException($"{address.Host} asked for a pause; it is asked again after that.", wait);
            if (_last != 0 && Pause - time.GetElapsedTime(_last) is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest, time, cancellationToken);
            return await Request(address, problem, cancellationToken);
        }
        catch (SiteFailedException failure) when (failure.RetryAfter is { } asked)
        {
            Volatile.Write(ref _until, time.GetTimestamp() + (long)(Duration.Min(asked, _longestWait).TotalSeconds * time.TimestampFrequency));
            throw;
        }
        finally
        {
            _last = time.GetTimestamp();
            _turn.Release();
        }
    }

    private async Task<JsonElement?> Request(Uri address, Func<JsonElement, string?> problem, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            if (Token is not null)
                request.Headers.Authorization = new("Bearer", Token);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            var asked = response.Headers.RetryAfter?.From(time.GetUtcNow());
            switch (response.StatusCode)
            {
                case HttpStatusCode.NotFound:
                    return null;
                case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable:
                    throw new SiteFailedException($"{address.Host} answered {(int)response.StatusCode} and asked for a pause.", asked ?? _usualWait);
                case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                    throw new SiteFailedException($"{address.Host} answered {(int)response.StatusCode}: check the token or the contact in Films:Facts.", asked);
                case not HttpStatusCode.OK:
                    throw new SiteFailedException($"{address.Host} answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd() + "; it is asked again later.", asked);
            }

            var document = await Read(response.Content, address, timeout.Token);
            if (problem(document) is { } why)
                throw new SiteFailedException($"{address.Host} answered with a problem: {why}.", asked);
            return document;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SiteFailedException(string.Create(CultureInfo.InvariantCulture, $"{address.Host} took longer than {Timeout.TotalSeconds:0} seconds; it is asked again later."));
        }
        catch (JsonException failure)
        {
            throw new SiteFailedException($"{address.Host} answered with no JSON that can be read; it is asked again later.", inner: failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            throw new SiteFailedException(FailedRequest.Explain(address, failure, "Check the addresses in Films:Facts.", "it is asked again later."), inner: failure);
        }
    }

    private static async Task<JsonElement> Read(HttpContent content, Uri address, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        if (await LimitedBody.Read(stream, MaxBytes, cancellationToken) is not { } body)
            throw new SiteFailedException(string.Create(CultureInfo.InvariantCulture, $"{address.Host} answered with more than {MaxBytes / 1024 / 1024} MB; it is asked again later."));
        using var document = JsonDocument.Parse(body, new() { MaxDepth = MaxDepth });
        return document.RootElement.Clone();
    }
}
