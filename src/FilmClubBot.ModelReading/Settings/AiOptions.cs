using System.Globalization;

namespace FilmClubBot.ModelReading.Settings;

/// <summary>The language model that reads reviews in addition to the rules: section <c>Ai</c> of the configuration.</summary>
public sealed class AiOptions
{
    /// <summary>Ollama's default address, on this machine.</summary>
    public const string OllamaUrl = "http://127.0.0.1:11434";

    /// <summary>OpenAI's address.</summary>
    public const string OpenAiUrl = "https://api.openai.com/v1";

    /// <summary>The protocol of the model's server. Default: <see cref="AiProvider.None"/>, reviews are read by rules alone.</summary>
    public AiProvider Provider { get; set; } = AiProvider.None;

    /// <summary>
    /// The server's address, up to but without <c>/api/chat</c> (Ollama) or <c>/chat/completions</c> (OpenAI).
    /// Default: <see cref="OllamaUrl"/> or <see cref="OpenAiUrl"/>.
    /// </summary>
    public string? Url { get; set; }

    /// <summary>The model's name on the server: <c>llama3.2</c>, <c>gpt-4.1-mini</c>. Required with a provider.</summary>
    public string? Model { get; set; }

    /// <summary>Sent as a bearer token; never logged. Default: none, because local servers require none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The timeout for one review, 1 second to 30 minutes. Default: 2 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The number of tokens of prompt and answer together, 4,096 to 1,048,576; Ollama's context is set to it. A longer review is cut.
    /// Default: 8,192.
    /// </summary>
    public int ContextTokens { get; set; } = 8192;

    /// <summary>How the JSON answer is requested. Default: by a schema with Ollama, <see cref="AnswerFormat.Json"/> with OpenAI.</summary>
    public AnswerFormat? Format { get; set; }

    /// <summary>0 for the same answer each time, up to 2; empty sends none, for models that do not accept one. Default: 0.</summary>
    public float? Temperature { get; set; } = 0;

    /// <summary>A description of the reader for a log, without secrets.</summary>
    public string Reader => Provider == AiProvider.None ? "rules alone" : $"rules, then by {Model} at {Address}";

    /// <summary>An id that changes with the model and with every option that may change its answers.</summary>
    internal string Edition => string.Create(CultureInfo.InvariantCulture, $"{Provider}-{Model}-{ContextTokens}-{Temperature}-{AnswersIn}");

    /// <summary>The server's address; null if <see cref="Url"/> is not an address.</summary>
    public Uri? Address => Uri.TryCreate(string.IsNullOrWhiteSpace(Url) ? Provider == AiProvider.OpenAI ? OpenAiUrl : OllamaUrl : Url.Trim(), UriKind.Absolute, out var address)
        ? address
        : null;

    internal AnswerFormat AnswersIn => Format ?? (Provider == AiProvider.Ollama ? AnswerFormat.Schema : AnswerFormat.Json);
}

/// <summary>The protocol of a language model's server.</summary>
public enum AiProvider
{
    /// <summary>No model.</summary>
    None,

    /// <summary>Ollama's native protocol.</summary>
    Ollama,

    /// <summary>OpenAI's chat completions, which many other servers also support.</summary>
    OpenAI,
}

/// <summary>How a JSON answer is requested from a server.</summary>
public enum AnswerFormat
{
    /// <summary>The request contains the answer's schema.</summary>
    Schema,

    /// <summary>The request states that the answer is a JSON object.</summary>
    Json,

    /// <summary>Only the prompt states it, for servers that support neither option.</summary>
    Text,
}
