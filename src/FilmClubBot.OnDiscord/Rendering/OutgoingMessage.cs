using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>A message as Discord takes it.</summary>
/// <param name="Body">The message's JSON, also an interaction answer's <c>data</c>.</param>
/// <param name="Files">What is sent beside it.</param>
/// <param name="ToSave">Calls that its buttons name by a key, to be kept before it is sent.</param>
internal sealed record OutgoingMessage(JsonObject Body, IReadOnlyList<DiscordFile> Files, IReadOnlyDictionary<string, CommandCall> ToSave)
{
    /// <summary>The message for another's place: who sees it stays as it was, and the old one's files go.</summary>
    public OutgoingMessage ForEdit()
    {
        var body = Body.DeepClone().AsObject();
        body["flags"] = CardRenderer.ComponentsV2;
        body["attachments"] ??= new JsonArray();
        return this with { Body = body };
    }
}
