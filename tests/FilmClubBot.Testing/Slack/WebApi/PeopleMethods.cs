using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary><c>auth.*</c>, <c>users.*</c> and <c>usergroups.*</c></summary>
internal static class PeopleMethods
{
    public static JsonObject AuthTest(ApiCall call) => new()
    {
        ["url"] = "https://film-society.slack.com/",
        ["team"] = "Film society",
        ["user"] = "filmclub",
        ["team_id"] = call.Workspace.TeamId,
        ["user_id"] = Workspace.BotUserId,
        ["bot_id"] = Workspace.BotId,
        ["is_enterprise_install"] = false,
    };

    public static JsonObject UserInfo(ApiCall call) => new() { ["user"] = call.User().Json(call.Workspace.TeamId, call.Flag("include_locale")) };

    public static JsonObject UserList(ApiCall call) =>
        call.Page("members", [.. call.Workspace.Users.Values.OrderBy(user => user.Id, StringComparer.Ordinal).Select(user => user.Json(call.Workspace.TeamId, call.Flag("include_locale")))], call.Number("limit", 1000, 1000));

    public static JsonObject GroupList(ApiCall call) => new()
    {
        ["usergroups"] = new JsonArray([.. call.Workspace.Groups.Values.Select(group =>
        {
            var json = new JsonObject { ["id"] = group.Id, ["team_id"] = call.Workspace.TeamId, ["is_usergroup"] = true, ["name"] = group.Handle, ["handle"] = group.Handle, ["date_delete"] = 0 };
            if (call.Flag("include_users"))
                json["users"] = Users(group);
            return json;
        })]),
    };

    public static JsonObject GroupUsers(ApiCall call) =>
        new() { ["users"] = Users(call.Workspace.Groups.GetValueOrDefault(call.Needed("usergroup")) ?? throw new ApiRefusal("no_such_subteam")) };

    private static JsonArray Users(WorkspaceGroup group) => new([.. group.Users.Select(user => (JsonNode)user)]);
}
