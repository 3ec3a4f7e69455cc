using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Files;
using NodaTime;

namespace FilmClubBot.Feeds.Http;

/// <summary>Requests a feed once, with conditional headers and within limits of size and time.</summary>
/// <param name="client">Uses <see cref="GuardedConnection.Handler"/>.</param>
/// <param name="clock">Converts the date of a <c>Retry-After</c> header to a duration.</param>
public sealed class FeedFetcher(HttpClient client, IClock clock) : IDisposable
{
    /// <summary>Largest feed that is read, unpacked, in bytes.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>The timeout of a whole feed; a response that only trickles is cancelled.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    // Bodies up to this size are read concurrently; of larger ones only a few at a time, so that memory stays bounded.
    private const int SmallBytes = 512 * 1024, LargeAtOnce = 4, MaxRedirects = 5;

    private readonly SemaphoreSlim _large = new(LargeAtOnce);

    /// <inheritdoc/>
    public void Dispose() => _large.Dispose();

    /// <summary>Requests the feed at an address. Any failure is a result, never an exception.</summary>
    /// <param name="address">Absolute http or https.</param>
    /// <param name="validators">The validators of the last response.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    /// <exception cref="OperationCanceledException">Only if <paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<FetchResult> Fetch(Uri address, Validators validators, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await Follow(address, validators, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(FeedProblemKind.Slow, address.Host, Patience.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return new FetchResult.Failed(FailedRequest.ProblemOf(address, failure));
        }
    }

    private async Task<FetchResult> Follow(Uri address, Validators validators, CancellationToken cancellationToken)
    {
        var at = address;
        var isForGood = true;
        for (var hops = 0; ; hops++)
        {
            if (at.Scheme is not ("http" or "https"))
                return Failed(FeedProblemKind.NoWebAddress, FileLabel.Of(at.ToString()));
            using var request = Request(at, validators);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var movedTo = isForGood && at != address ? at : null;
            switch ((int)answer.StatusCode)
            {
                case 304:
                    return new FetchResult.Unchanged(movedTo);
                case 301 or 302 or 303 or 307 or 308 when answer.Headers.Location is { } location:
                    if (hops == MaxRedirects)
                        return Failed(FeedProblemKind.Redirects, address.ToString(), MaxRedirects.ToString(CultureInfo.InvariantCulture));
                    isForGood &= (int)answer.StatusCode is 301 or 308;
                    if (!Uri.TryCreate(at, location, out var next))
                        return Failed(FeedProblemKind.NoTarget, at.ToString(), FileLabel.Of(location.ToString()));
                    at = next;
                    continue;
                case 410:
                    return new FetchResult.Gone(new(FeedProblemKind.Gone, at.ToString()));
                case >= 200 and < 300:
                    return await Read(answer, at, movedTo, cancellationToken);
                default:
                    return new FetchResult.Failed(
                        new(FeedProblemKind.Status, at.ToString(), $"{(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd()),
                        answer.Headers.RetryAfter?.From(clock.GetCurrentInstant().ToDateTimeOffset()),
                        (int)answer.StatusCode);
            }
        }
    }

    private static FetchResult.Failed Failed(FeedProblemKind kind, string about, string? detail = null) => new(new FeedProblem(kind, about, detail));

    private static HttpRequestMessage Request(Uri address, Validators validators)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", "FilmClubBot (feed reader of a film society)");
        request.Headers.TryAddWithoutValidation("Accept", "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1");
        // Unchanged: some sites' entity tags do not follow RFC 9110, and the sites compare them literally.
        if (validators.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (validators.LastModified is { } date)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        return request;
    }

    private async Task<FetchResult> Read(HttpResponseMessage answer, Uri address, Uri? movedTo, CancellationToken cancellationToken)
    {
        await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var body = await ReadBody(content, cancellationToken);
        if (body is null)
            return Failed(FeedProblemKind.TooLarge, address.ToString(), (MaxBytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture));
        return new FetchResult.Content(
            HttpCharset.AsUtf8(body.Value, answer.Content.Headers.ContentType?.CharSet),
            address,
            movedTo,
            new(First(answer.Headers, "ETag"), First(answer.Content.Headers, "Last-Modified")),
            LinkHeader.Read(answer.Headers.TryGetValues("Link", out var links) ? links : [], address));
    }

    // Null when the body is too large.
    private async Task<ReadOnlyMemory<byte>?> ReadBody(Stream content, CancellationToken cancellationToken)
    {
        var holdsPlace = false;
        try
        {
            return await LimitedBody.Read(content, MaxBytes, cancellationToken, Growing);
        }
        finally
        {
            if (holdsPlace)
                _large.Release();
        }

        async Task Growing(long length)
        {
            if (holdsPlace || length <= SmallBytes)
                return;
            await _large.WaitAsync(cancellationToken);
            holdsPlace = true;
        }
    }

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 and <= 500 } value ? value : null;
}
