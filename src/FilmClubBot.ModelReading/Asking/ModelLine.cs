using System.Net;
using System.Net.Http.Headers;
using FilmClubBot.ModelReading.Settings;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>
/// What every call to a model goes through: the key is added, the whole answer is read within a limit and within the caller's time, and a
/// refusal becomes a <see cref="ModelFailure"/> that says what to mend.
/// </summary>
internal sealed class ModelLine(AiOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Most bytes of an answer. One with every theme, quote and question that is kept stays below 64 KB.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>How the network is spoken to. Redirects are not followed: a review goes where its keeper sent it, and nowhere else.</summary>
    public static SocketsHttpHandler Network() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxResponseHeadersLength = 64,
        // A server's address may change while the bot runs for months.
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
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new ModelFailure($"answered with more than {MostBytes / 1024} KB", "take a model that answers in JSON, or look whether Ai:Url is a model's server", failure);
        }

        return answer.IsSuccessStatusCode ? answer : throw await Refusal(answer, cancellationToken);
    }

    private async Task<ModelFailure> Refusal(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var status = $"answered {(int)answer.StatusCode}";
        // What a server says of a wrong key may hold that key.
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            return new(status + ", the key is missing or wrong", "mend Ai:ApiKey");
        var said = ServerWords.Of(await answer.Content.ReadAsStringAsync(cancellationToken), options.ApiKey);
        return new(said.Length == 0 ? status : $"{status} (\"{said}\")", Fix(answer.StatusCode));
    }

    private string Fix(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound when options.Provider == AiProvider.Ollama => $"run \"ollama pull {options.Model}\" there, or mend Ai:Model or Ai:Url",
        HttpStatusCode.NotFound => "mend Ai:Model or Ai:Url, which often ends in /v1",
        HttpStatusCode.TooManyRequests => "wait, or look at the limits of your plan there",
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => "set Ai:Url to the address that it points to",
        >= HttpStatusCode.InternalServerError => "look into that server's own log",
        _ => "mend Ai:Model, Ai:Format, Ai:Temperature or Ai:ContextTokens",
    };
}
