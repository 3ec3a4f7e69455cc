using System.Globalization;

namespace FilmClubBot.ModelReading.Settings;

/// <summary>Which language model reads reviews beside the rules: section <c>Ai</c> of the configuration.</summary>
public sealed class AiOptions
{
    /// <summary>Where Ollama answers where nothing is set: its own default, on this machine.</summary>
    public const string OllamaUrl = "http://127.0.0.1:11434";

    /// <summary>Where OpenAI answers.</summary>
    public const string OpenAiUrl = "https://api.openai.com/v1";

    /// <summary>How the model is reached. Default: <see cref="AiProvider.None"/>, reviews are read by rules alone.</summary>
    public AiProvider Provider { get; set; } = AiProvider.None;

    /// <summary>
    /// The server's address, up to but without <c>/api/chat</c> (Ollama) or <c>/chat/completions</c> (OpenAI).
    /// Default: <see cref="OllamaUrl"/> or <see cref="OpenAiUrl"/>.
    /// </summary>
    public string? Url { get; set; }

    /// <summary>The model's name as the server knows it: <c>llama3.2</c>, <c>gpt-4.1-mini</c>. Needed with a provider.</summary>
    public string? Model { get; set; }

    /// <summary>Sent as a bearer token; never logged. Default: none, as servers on one's own machine ask for none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long one review may take, 1 second to 30 minutes. Default: 2 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How many tokens the model takes in and gives out together, 4,096 to 1,048,576; Ollama is told to make room for them. What is too
    /// long of a review is not sent. Default: 8,192.
    /// </summary>
    public int ContextTokens { get; set; } = 8192;

    /// <summary>How the server is told to answer in JSON. Default: by a schema with Ollama, <see cref="AnswerFormat.Json"/> with OpenAI.</summary>
    public AnswerFormat? Format { get; set; }

    /// <summary>0 for the same answer each time, up to 2; empty sends none, for models that refuse to be told. Default: 0.</summary>
    public float? Temperature { get; set; } = 0;

    /// <summary>Who reads, in words for a log; no secret is in it.</summary>
    public string Reader => Provider == AiProvider.None ? "rules alone" : $"rules, then by {Model} at {Address}";

    /// <summary>Differs whenever another model may answer, or may answer otherwise.</summary>
    internal string Edition => string.Create(CultureInfo.InvariantCulture, $"{Provider}-{Model}-{ContextTokens}-{Temperature}-{AnswersIn}");

    /// <summary>Where the server is asked; null where <see cref="Url"/> is no address.</summary>
    public Uri? Address => Uri.TryCreate(string.IsNullOrWhiteSpace(Url) ? Provider == AiProvider.OpenAI ? OpenAiUrl : OllamaUrl : Url.Trim(), UriKind.Absolute, out var address)
        ? address
        : null;

    internal AnswerFormat AnswersIn => Format ?? (Provider == AiProvider.Ollama ? AnswerFormat.Schema : AnswerFormat.Json);
}

/// <summary>How a language model is reached.</summary>
public enum AiProvider
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Ollama's own protocol.</summary>
    Ollama,

    /// <summary>OpenAI's chat completions, which many other servers speak too.</summary>
    OpenAI,
}

/// <summary>How a server is told to answer in JSON.</summary>
public enum AnswerFormat
{
    /// <summary>It is given the answer's schema.</summary>
    Schema,

    /// <summary>It is told that the answer is a JSON object.</summary>
    Json,

    /// <summary>It is told in words only: for servers that know neither.</summary>
    Text,
}
