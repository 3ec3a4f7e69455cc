using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Models;

/// <summary>A protocol that language models are spoken to in, as its servers speak it.</summary>
internal abstract class ModelWire
{
    /// <summary>Where a chat is answered.</summary>
    public abstract string Path { get; }

    /// <summary>The model's words in the answer around them.</summary>
    public abstract string Envelope(ModelScript.Says says);

    /// <summary>The server's response to a wrong request.</summary>
    public abstract string Error(string message);

    /// <summary>What is wrong with a request that a real server would refuse; null when nothing is.</summary>
    public virtual string? Problem(JsonNode? body)
    {
        if (body is not JsonObject)
            return "invalid JSON";
        if (string.IsNullOrEmpty((string?)body["model"]))
            return "model is required";
        return body["messages"] is JsonArray { Count: > 0 } ? null : "messages are required";
    }
}

/// <summary>Ollama's <c>/api/chat</c>, after its documentation (ollama/ollama, docs/api.md).</summary>
internal sealed class OllamaWire : ModelWire
{
    public override string Path => "/api/chat";

    public override string Envelope(ModelScript.Says says) => new JsonObject
    {
        ["model"] = "small",
        ["created_at"] = "2026-11-27T19:00:00.266745Z",
        ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = says.Content },
        ["done_reason"] = says.Reason,
        ["done"] = true,
        ["total_duration"] = 2254970291,
        ["load_duration"] = 574751416,
        ["prompt_eval_count"] = 34,
        ["prompt_eval_duration"] = 1502000000,
        ["eval_count"] = 12,
        ["eval_duration"] = 175000000,
    }.ToJsonString();

    public override string Error(string message) => new JsonObject { ["error"] = message }.ToJsonString();

    public override string? Problem(JsonNode? body) =>
        base.Problem(body) ?? ((bool?)body!["stream"] == false ? null : "this script answers whole, not in a stream");
}

/// <summary>OpenAI's <c>/v1/chat/completions</c>, after its documentation.</summary>
internal sealed class OpenAiWire : ModelWire
{
    public override string Path => "/v1/chat/completions";

    public override string Envelope(ModelScript.Says says) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1795806000,
        ["model"] = "small",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = says.Content, ["refusal"] = null },
            ["logprobs"] = null,
            ["finish_reason"] = says.Reason,
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 34, ["completion_tokens"] = 12, ["total_tokens"] = 46 },
        ["system_fingerprint"] = null,
    }.ToJsonString();

    public override string Error(string message) =>
        new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "invalid_request_error", ["param"] = null, ["code"] = null } }.ToJsonString();

    public override string? Problem(JsonNode? body)
    {
        if (base.Problem(body) is { } problem)
            return problem;
        var isJson = (string?)body!["response_format"]?["type"] == "json_object";
        // The service refuses a request for JSON that does not speak of it.
        return isJson && !body["messages"]!.ToJsonString().Contains("json", StringComparison.OrdinalIgnoreCase) ? "'messages' must contain the word 'json' in some form" : null;
    }
}
