using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnSlack.Rendering;
using FilmClubBot.OnSlack.WebApi;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Says something to who did something: at the response address, or in a view.</summary>
internal sealed class SlackReplies(ISlackApi api)
{
    /// <summary>A message as the answer to a command takes it, and the response address.</summary>
    public static JsonObject Words(SlackMessage message, Audience audience) => new()
    {
        ["response_type"] = audience == Audience.Everyone ? "in_channel" : "ephemeral",
        ["text"] = message.Text,
        ["blocks"] = message.Blocks,
    };

    /// <summary>Answers at the response address with a new message.</summary>
    public Task Send(Uri responseUrl, string? threadTs, SlackMessage message, Audience audience, CancellationToken cancellationToken)
    {
        var words = Words(message, audience);
        words["replace_original"] = false;
        if (threadTs is not null)
            words["thread_ts"] = threadTs;
        return api.Respond(responseUrl, words, cancellationToken);
    }

    /// <summary>Puts a message in the place of the one that was worked.</summary>
    public Task Replace(Uri responseUrl, SlackMessage message, Audience audience, CancellationToken cancellationToken)
    {
        var words = Words(message, audience);
        words["replace_original"] = true;
        return api.Respond(responseUrl, words, cancellationToken);
    }

    /// <summary>Opens a modal, on top of the one that the trigger came from if it came from one.</summary>
    /// <returns>The modal's id.</returns>
    public async Task<string> Open(string triggerId, JsonObject view, bool onTop, CancellationToken cancellationToken)
    {
        var answer = await api.Call(onTop ? "views.push" : "views.open", new JsonObject { ["trigger_id"] = triggerId, ["view"] = view }, cancellationToken);
        return answer.TryGetProperty("view", out var opened) && opened.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()!
            : throw new SlackException("views.open: the answer names no view.", error: null);
    }

    /// <summary>Puts another view in a modal's place.</summary>
    public Task Update(string viewId, JsonObject view, CancellationToken cancellationToken) =>
        api.Call("views.update", new JsonObject { ["view_id"] = viewId, ["view"] = view }, cancellationToken);
}
