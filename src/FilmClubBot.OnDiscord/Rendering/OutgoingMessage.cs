using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>A message in the form that Discord accepts.</summary>
/// <param name="Body">The message's JSON, also used as an interaction reply's <c>data</c>.</param>
/// <param name="Files">The attached files.</param>
/// <param name="ToSave">Calls that the message's buttons refer to by a key; save them before the message is sent.</param>
internal sealed record OutgoingMessage(JsonObject Body, IReadOnlyList<DiscordFile> Files, IReadOnlyDictionary<string, CommandCall> ToSave)
{
    /// <summary>The body of an edit: the visibility does not change, and the old files are removed.</summary>
    public OutgoingMessage ForEdit()
    {
        var body = Body.DeepClone().AsObject();
        body["flags"] = CardRenderer.ComponentsV2;
        body["attachments"] ??= new JsonArray();
        return this with { Body = body };
    }
}
