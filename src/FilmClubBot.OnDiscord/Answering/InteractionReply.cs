using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>The first answer to an interaction. Whoever hands it to Discord calls <see cref="MarkSent"/> afterwards.</summary>
/// <param name="Json">The callback's JSON in UTF-8: its type and data.</param>
/// <param name="Files">What is sent beside it; an answer with files is posted to the callback route.</param>
internal sealed record InteractionReply(ReadOnlyMemory<byte> Json, IReadOnlyList<DiscordFile> Files)
{
    private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends once Discord has the reply: an edit that overtakes it finds nothing to edit.</summary>
    public Task Sent => _sent.Task;

    /// <summary>The callback's JSON, read again.</summary>
    public JsonObject Body => JsonNode.Parse(Json.Span)!.AsObject();

    /// <summary>Says that the reply is on its way, or never will be.</summary>
    public void MarkSent() => _sent.TrySetResult();

    /// <summary>The answer to a ping.</summary>
    public static InteractionReply Pong() => Bare(1);

    /// <summary>A new message.</summary>
    public static InteractionReply Message(OutgoingMessage message) => new(Callback(4, message.Body), message.Files);

    /// <summary>"Thinking": the message comes later.</summary>
    /// <param name="isPrivate">Whether only the caller is to see it.</param>
    public static InteractionReply LaterMessage(bool isPrivate) =>
        new(isPrivate ? Callback(5, new JsonObject { ["flags"] = CardRenderer.Ephemeral }) : Callback(5), []);

    /// <summary>The message that was worked stays as it is until an edit comes.</summary>
    public static InteractionReply LaterUpdate() => Bare(6);

    /// <summary>Another message in the place of the one that was worked.</summary>
    public static InteractionReply Update(OutgoingMessage message) => new(Callback(7, message.Body), message.Files);

    /// <summary>Suggestions for an option.</summary>
    public static InteractionReply Suggestions(JsonArray choices) => new(Callback(8, new JsonObject { ["choices"] = choices }), []);

    /// <summary>A form.</summary>
    public static InteractionReply Form(JsonObject modal) => new(Callback(9, modal), []);

    private static InteractionReply Bare(int type) => new(Callback(type), []);

    private static ReadOnlyMemory<byte> Callback(int type, JsonObject? data = null)
    {
        var callback = new JsonObject { ["type"] = type };
        if (data is not null)
            callback["data"] = data;
        return JsonSerializer.SerializeToUtf8Bytes(callback);
    }
}
