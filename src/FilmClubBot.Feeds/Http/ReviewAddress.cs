using System.Net;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Reading;

namespace FilmClubBot.Feeds.Http;

/// <summary>Reads a review from its web address, once: what a person names, not what is polled.</summary>
/// <param name="client">Follows a few redirects and unpacks what is compressed; see <see cref="Handler"/>.</param>
/// <param name="files">Reads what comes back, within the limits of a file.</param>
public sealed class ReviewAddress(HttpClient client, ReviewFiles files)
{
    private const int MaxRedirects = 5;

    /// <summary>How long the whole page may take. A page that takes longer is refused.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How the network is spoken to: few redirects, no cookies, compressed answers.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        MaxAutomaticRedirections = MaxRedirects,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        MaxResponseHeadersLength = 64,
    };

    /// <summary>Reads the page, text or feed at an address. Whatever is wrong with it is a refusal, never an exception.</summary>
    /// <param name="address">Absolute http or https.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    /// <exception cref="OperationCanceledException">Only when it was asked for.</exception>
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
            // A page that does not name its own address is known by the one that it was read from.
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
