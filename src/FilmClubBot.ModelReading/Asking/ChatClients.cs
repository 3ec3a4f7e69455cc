using System.ClientModel;
using System.ClientModel.Primitives;
using FilmClubBot.ModelReading.Settings;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>Makes the client that speaks a provider's protocol.</summary>
internal static class ChatClients
{
    /// <summary>A client that neither retries nor gives up by itself: both are decided by its caller.</summary>
    /// <param name="options">Checked options, with a provider.</param>
    /// <param name="http">Through a <see cref="ModelLine"/>, which adds the key.</param>
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
        // The library asks for a key even where the server does not; the one that is sent is the line's.
        return new OpenAIClient(new ApiKeyCredential("none"), settings).GetChatClient(options.Model!).AsIChatClient();
    }
}
