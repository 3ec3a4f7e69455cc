using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>Users' own conversations with the bot.</summary>
internal static class DirectConversations
{
    /// <summary>Opens the conversation with a user; an open one stays as it is.</summary>
    /// <returns>The conversation's id.</returns>
    /// <exception cref="SlackException">Slack refused the call, or could not be reached.</exception>
    public static async Task<string> OpenDirect(this ISlackApi api, string user, CancellationToken cancellationToken)
    {
        var opened = await api.Call("conversations.open", new JsonObject { ["users"] = user }, cancellationToken);
        return opened.Text("channel", "id")
            ?? throw new SlackException("conversations.open: the response contains no conversation.", error: null);
    }
}
