using System.ClientModel;
using System.ClientModel.Primitives;
using FilmClubBot.ModelReading.Settings;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>Creates the client for a provider's protocol.</summary>
internal static class ChatClients
{
    /// <summary>Creates a client without retries and timeouts: the caller decides both.</summary>
    /// <param name="options">Validated options, with a provider.</param>
    /// <param name="http">A client that uses <see cref="ModelLine"/>, which adds the key.</param>
    public static IChatClient Of(AiOptions options, HttpClient http)
    {
        http.Timeout = System.Threading.Timeout.InfiniteTimeSpan;
        var address = new Uri(options.Address!.AbsoluteUri.TrimEnd('/') + "/");
        if (options.Provider == AiProvider.Ollama)
        {
            http.BaseAddress = address;
            return new OllamaApiClient(http, options.Model!);
        }

        var settings = new OpenAIClientOptions
        {
            Endpoint = address,
            NetworkTimeout = System.Threading.Timeout.InfiniteTimeSpan,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            Transport = new HttpClientPipelineTransport(http),
        };
        // The library requires a key even if the server does not; ModelLine sets the one that is sent.
        return new OpenAIClient(new ApiKeyCredential("none"), settings).GetChatClient(options.Model!).AsIChatClient();
    }
}
