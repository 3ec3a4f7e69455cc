using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Recording;

/// <summary>Records what the bot sent, and writes it to the folder <c>FILMCLUB_RECORD</c>. tests/peers/README.md describes the format.</summary>
internal sealed class DiscordRecording(bool written)
{
    private static readonly Lock Writing = new();
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FILMCLUB_RECORD");

    private readonly ConcurrentQueue<DiscordRequestSeen> _requests = new();

    public IReadOnlyList<DiscordRequestSeen> Requests => [.. _requests];

    /// <summary>The bot asks Discord for something. What Discord refused is written too: it should not have been asked.</summary>
    public void Request(DiscordRequestSeen request, string query)
    {
        _requests.Enqueue(request);
        var line = new JsonObject { ["platform"] = "discord", ["kind"] = "request", ["method"] = request.Method, ["path"] = request.Path + query };
        if (request.Body is not null)
            line["body"] = request.Body.DeepClone();
        Write(line);
    }

    /// <summary>The bot answers an interaction that was posted to it.</summary>
    public void Answer(JsonNode body) => Write(new JsonObject { ["platform"] = "discord", ["kind"] = "answer", ["body"] = body.DeepClone() });

    private void Write(JsonObject line)
    {
        if (!written || string.IsNullOrEmpty(Folder))
            return;
        lock (Writing)
        {
            Directory.CreateDirectory(Folder);
            File.AppendAllText(Path.Combine(Folder, $"discord-{Environment.ProcessId}.jsonl"), line.ToJsonString() + "\n");
        }
    }
}
