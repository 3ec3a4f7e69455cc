using System.Net;
using System.Net.Http.Headers;
using FilmClubBot.ModelReading.Settings;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>
/// Handles every request to a model: adds the key, reads the whole response within the size limit and the caller's timeout, and converts
/// an error status to a <see cref="ModelFailure"/> that states the fix.
/// </summary>
internal sealed class ModelLine(AiOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Most bytes of a response. One with every theme, quote and question that is stored remains below 64 KB.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>Creates the HTTP handler. Redirects are not followed: a review is sent only to the configured server.</summary>
    public static SocketsHttpHandler Network() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxResponseHeadersLength = 64,
        // A server's IP address may change while the bot runs for months.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = string.IsNullOrEmpty(options.ApiKey) ? null : new AuthenticationHeaderValue("Bearer", options.ApiKey);
        var answer = await base.SendAsync(request, cancellationToken);
        try
        {
            await answer.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            return answer.IsSuccessStatusCode ? answer : throw await Refusal(answer, cancellationToken);
        }
        catch (Exception failure)
        {
            // What is left of a response that is too long would keep its connection.
            answer.Dispose();
            if (failure is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded })
                throw new ModelFailure($"answered with more than {MostBytes / 1024} KB", "use a model that answers in JSON, or check that Ai:Url is a model's server", failure);
            throw;
        }
    }

    private async Task<ModelFailure> Refusal(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var status = $"answered {(int)answer.StatusCode}";
        // A server's message about a wrong key may contain that key.
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            return new(status + ", the key is missing or wrong", "correct Ai:ApiKey");
        var said = ServerWords.Of(await answer.Content.ReadAsStringAsync(cancellationToken), options.ApiKey);
        return new(said.Length == 0 ? status : $"{status} (\"{said}\")", Fix(answer.StatusCode));
    }

    private string Fix(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound when options.Provider == AiProvider.Ollama => $"run \"ollama pull {options.Model}\" there, or correct Ai:Model or Ai:Url",
        HttpStatusCode.NotFound => "correct Ai:Model or Ai:Url, which often ends in /v1",
        HttpStatusCode.TooManyRequests => "wait, or check the limits of your plan there",
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => "set Ai:Url to the address that it points to",
        >= HttpStatusCode.InternalServerError => "check that server's log",
        _ => "correct Ai:Model, Ai:Format, Ai:Temperature or Ai:ContextTokens",
    };
}
