using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>
/// All methods. Limits and scopes by each method's page in Slack's reference; content types by Slack's published document of the Web
/// API (reads accept forms only).
/// </summary>
internal static class ApiMethods
{
    private const int Tier1 = 1;
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;

    private static readonly string[] Reading = ["channels:read", "groups:read", "im:read"];
    private static readonly string[] History = ["channels:history", "groups:history", "im:history"];

    public static readonly IReadOnlyDictionary<string, ApiMethod> All = new ApiMethod[]
    {
        new("api.test", Tier4, [], _ => []),
        new("auth.test", 200, [], PeopleMethods.AuthTest),
        new("apps.connections.open", Tier1, ["connections:write"], _ => []) { AppToken = true },
        new("chat.postMessage", 300, ["chat:write"], ChatMethods.PostMessage) { SpacedByChannel = true },
        new("chat.postEphemeral", Tier4, ["chat:write"], ChatMethods.PostEphemeral),
        new("chat.update", Tier3, ["chat:write"], ChatMethods.Update),
        new("chat.unfurl", Tier3, ["links:write"], ChatMethods.Unfurl),
        new("chat.delete", Tier3, ["chat:write"], ChatMethods.Delete),
        new("chat.getPermalink", Tier4, [], ChatMethods.Permalink) { FormOnly = true },
        new("conversations.info", Tier3, Reading, ConversationMethods.Info) { FormOnly = true },
        new("conversations.list", Tier2, Reading, ConversationMethods.List) { FormOnly = true },
        new("conversations.history", Tier3, History, ConversationMethods.History) { FormOnly = true },
        new("conversations.replies", Tier3, History, ConversationMethods.Replies) { FormOnly = true },
        new("conversations.join", Tier3, ["channels:join"], ConversationMethods.Join),
        new("conversations.open", Tier3, ["im:write"], ConversationMethods.Open),
        new("views.open", Tier4, [], ViewMethods.Open),
        new("views.push", Tier4, [], ViewMethods.Push),
        new("views.update", Tier4, [], ViewMethods.Update),
        new("views.publish", Tier4, [], ViewMethods.Publish),
        new("users.info", Tier4, ["users:read"], PeopleMethods.UserInfo) { FormOnly = true },
        new("users.list", Tier2, ["users:read"], PeopleMethods.UserList) { FormOnly = true },
        new("usergroups.list", Tier2, ["usergroups:read"], PeopleMethods.GroupList) { FormOnly = true },
        new("usergroups.users.list", Tier2, ["usergroups:read"], PeopleMethods.GroupUsers) { FormOnly = true },
        new("team.info", Tier3, ["team:read"], call => new JsonObject { ["team"] = new JsonObject { ["id"] = call.Workspace.TeamId, ["name"] = "Film society", ["domain"] = "film-society" } }) { FormOnly = true },
        new("files.info", Tier4, ["files:read"], FileMethods.Info) { FormOnly = true },
        new("files.getUploadURLExternal", Tier4, ["files:write"], FileMethods.GetUploadUrl) { FormOnly = true },
        new("files.completeUploadExternal", Tier4, ["files:write"], FileMethods.Complete),
    }.ToDictionary(method => method.Name, StringComparer.Ordinal);
}
