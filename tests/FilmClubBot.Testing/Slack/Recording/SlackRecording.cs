using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Recording;

/// <summary>Records what the bot sent, and writes it to the folder <c>FILMCLUB_RECORD</c>. tests/peers/README.md describes the format.</summary>
internal sealed class SlackRecording(bool written)
{
    private static readonly Lock Writing = new();
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FILMCLUB_RECORD");

    private readonly ConcurrentQueue<SlackRequest> _requests = new();

    public IReadOnlyList<SlackRequest> Requests => [.. _requests];

    /// <summary>The bot asks Slack for something. What Slack refused is written too: it should not have been asked.</summary>
    public void Request(SlackRequest request, string verb)
    {
        _requests.Enqueue(request);
        // An upload has no JSON to judge.
        if (request.Method != "upload_url")
            Write(new JsonObject { ["platform"] = "slack", ["kind"] = "request", ["method"] = verb, ["path"] = request.Path, ["body"] = request.Body.DeepClone() });
    }

    /// <summary>The bot answers what Slack sent.</summary>
    public void Answer(string to, JsonNode? body) =>
        Write(new JsonObject { ["platform"] = "slack", ["kind"] = "answer", ["to"] = to, ["body"] = body?.DeepClone() });

    private void Write(JsonObject line)
    {
        if (!written || string.IsNullOrEmpty(Folder))
            return;
        lock (Writing)
        {
            Directory.CreateDirectory(Folder);
            File.AppendAllText(Path.Combine(Folder, $"slack-{Environment.ProcessId}.jsonl"), line.ToJsonString() + "\n");
        }
    }
}
