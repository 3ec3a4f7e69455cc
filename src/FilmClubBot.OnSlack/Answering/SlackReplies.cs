using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnSlack.Rendering;
using FilmClubBot.OnSlack.WebApi;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Sends replies to a user: at the response address, or in a view.</summary>
internal sealed class SlackReplies(ISlackApi api)
{
    /// <summary>A message in the form that the reply to a command and the response address accept.</summary>
    public static JsonObject Words(SlackMessage message, Audience audience) => new()
    {
        ["response_type"] = audience == Audience.Everyone ? "in_channel" : "ephemeral",
        ["text"] = message.Text,
        ["blocks"] = message.Blocks,
    };

    /// <summary>Sends a new message to the response address.</summary>
    public Task Send(Uri responseUrl, string? threadTs, SlackMessage message, Audience audience, CancellationToken cancellationToken) =>
        Send(responseUrl, threadTs, Words(message, audience), cancellationToken);

    /// <summary>Sends a new message, as <see cref="Words"/> returns it, to the response address.</summary>
    public Task Send(Uri responseUrl, string? threadTs, JsonObject words, CancellationToken cancellationToken)
    {
        words["replace_original"] = false;
        if (threadTs is not null)
            words["thread_ts"] = threadTs;
        return api.Respond(responseUrl, words, cancellationToken);
    }

    /// <summary>Replaces the message that was used.</summary>
    public Task Replace(Uri responseUrl, SlackMessage message, Audience audience, CancellationToken cancellationToken)
    {
        var words = Words(message, audience);
        words["replace_original"] = true;
        return api.Respond(responseUrl, words, cancellationToken);
    }

    /// <summary>Opens a modal; if the trigger came from a modal, on top of that one.</summary>
    /// <returns>The modal's id.</returns>
    public async Task<string> Open(string triggerId, JsonObject view, bool onTop, CancellationToken cancellationToken)
    {
        var answer = await api.Call(onTop ? "views.push" : "views.open", new JsonObject { ["trigger_id"] = triggerId, ["view"] = view }, cancellationToken);
        return answer.TryGetProperty("view", out var opened) && opened.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()!
            : throw new SlackException("views.open: the response contains no view.", error: null);
    }

    /// <summary>Shows blocks in a user's home tab.</summary>
    public Task Publish(string user, JsonArray blocks, CancellationToken cancellationToken) =>
        api.Call("views.publish", new JsonObject { ["user_id"] = user, ["view"] = new JsonObject { ["type"] = "home", ["blocks"] = blocks } }, cancellationToken);

    /// <summary>Replaces a modal's view.</summary>
    public Task Update(string viewId, JsonObject view, CancellationToken cancellationToken) =>
        api.Call("views.update", new JsonObject { ["view_id"] = viewId, ["view"] = view }, cancellationToken);
}
