using System.Net;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Reading;

namespace FilmClubBot.Feeds.Http;

/// <summary>Reads a review once from a web address that a person entered; it is not polled.</summary>
/// <param name="client">Follows a few redirects and decompresses responses; see <see cref="Handler"/>.</param>
/// <param name="files">Reads the response, within the limits of a file.</param>
public sealed class ReviewAddress(HttpClient client, ReviewFiles files)
{
    private const int MaxRedirects = 5;

    /// <summary>The timeout of the whole page. A slower page is refused.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Creates the HTTP handler: few redirects, no cookies, compressed responses.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        MaxAutomaticRedirections = MaxRedirects,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        MaxResponseHeadersLength = 64,
    };

    /// <summary>Reads the page, text or feed at an address. Any problem is a refusal, never an exception.</summary>
    /// <param name="address">Absolute http or https.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    /// <exception cref="OperationCanceledException">Only if <paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<FileReading> Read(Uri address, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!answer.IsSuccessStatusCode)
                return new FileReading.Refused($"{address} answered {(int)answer.StatusCode} {answer.ReasonPhrase}: check the address in a browser.");
            await using var content = await answer.Content.ReadAsStreamAsync(patience.Token);
            var reading = await files.Read(content, address.ToString(), patience.Token);
            // A page that does not state its own address gets the one that it was read from.
            return reading is FileReading.Accepted { Drafts: [{ Link: null } only] } accepted
                ? accepted with { Drafts = [only with { Link = answer.RequestMessage?.RequestUri ?? address }] }
                : reading;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FileReading.Refused($"{address} took longer than {Patience.TotalSeconds} seconds: try again, or save the page and read the file.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            return new FileReading.Refused($"{address} could not be read ({failure.Message.TrimEnd('.')}): check the address and the network.");
        }
    }
}
