using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Blocks;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary><c>views.*</c></summary>
internal static class ViewMethods
{
    private const int MaxDepth = 3;

    public static JsonObject Open(ApiCall call)
    {
        var (trigger, content) = Asked(call);
        return Shown(call.Workspace, Add(call.Workspace, trigger.User, content, below: null));
    }

    public static JsonObject Push(ApiCall call)
    {
        var (trigger, content) = Asked(call);
        if (trigger.From is not { Closed: false } below)
            throw new ApiRefusal("not_found");
        return Shown(call.Workspace, Add(call.Workspace, trigger.User, content, below));
    }

    public static JsonObject Update(ApiCall call)
    {
        var content = Content(call, "modal");
        var view = call.Text("view_id") is { Length: > 0 } id ? call.Workspace.Views.GetValueOrDefault(id)
            : call.Text("external_id") is { Length: > 0 } external ? call.Workspace.Views.Values.FirstOrDefault(view => !view.Closed && (string?)view.Content["external_id"] == external)
            : throw new ApiRefusal("invalid_arguments", ["[ERROR] missing required field: view_id"]);
        if (view is not { Closed: false })
            throw new ApiRefusal("not_found");
        if (call.Text("hash") is { Length: > 0 } hash && hash != view.Hash)
            throw new ApiRefusal("hash_conflict");
        Change(call.Workspace, view, content);
        return Shown(call.Workspace, view);
    }

    public static JsonObject Publish(ApiCall call)
    {
        var user = call.User("user_id");
        var content = Content(call, "home");
        var home = call.Workspace.Homes.GetOrAdd(user.Id, id => new WorkspaceView(call.Workspace.NextId("V"), id, content));
        if (call.Text("hash") is { Length: > 0 } hash && hash != home.Hash)
            throw new ApiRefusal("hash_conflict");
        home.Content = content;
        home.Hash = NewHash();
        call.Workspace.Show(SlackSeenKind.Home, user.Id, view: home);
        return Shown(call.Workspace, home);
    }

    /// <summary>Puts a judged view on a stack, or on none.</summary>
    public static WorkspaceView Add(Workspace workspace, string user, JsonObject content, WorkspaceView? below)
    {
        if (below?.Depth == MaxDepth)
            throw new ApiRefusal("push_limit_reached");
        var view = new WorkspaceView(workspace.NextId("V"), user, content) { Below = below, Hash = NewHash() };
        workspace.Views[view.Id] = view;
        workspace.Show(SlackSeenKind.View, user, view: view);
        return view;
    }

    /// <summary>Replaces a view's content with validated content. Filled-in values remain where block and action have the same names.</summary>
    public static void Change(Workspace workspace, WorkspaceView view, JsonObject content)
    {
        view.Content = content;
        view.Hash = NewHash();
        var elements = view.Elements.Select(element => (element.BlockId, element.ActionId)).ToHashSet();
        foreach (var (block, states) in view.Values.ToList())
        {
            if (states is not JsonObject state || !state.Any(entry => elements.Contains((block, entry.Key))))
                view.Values.Remove(block);
        }

        workspace.Show(SlackSeenKind.View, view.User, view: view);
    }

    /// <summary>A view as Slack stores it.</summary>
    public static JsonObject Judged(JsonNode? view, string type, Workspace workspace)
    {
        if (view is not JsonObject content)
            throw new ApiRefusal("invalid_arguments", ["[ERROR] missing required field: view"]);
        if (ViewRules.Problem(content, type) is { } problem)
            throw new ApiRefusal(problem.Error, problem.Messages);
        if ((string?)content["external_id"] is { Length: > 0 } id && type == "modal" && workspace.Views.Values.Count(view => !view.Closed && (string?)view.Content["external_id"] == id) > 1)
            throw new ApiRefusal("duplicate_external_id");
        content = (JsonObject)content.DeepClone();
        content["blocks"] = SlackMessageRules.Named(content["blocks"]);
        return content;
    }

    // The view is judged before the trigger is used up.
    private static (Pointers.Trigger Trigger, JsonObject Content) Asked(ApiCall call)
    {
        var content = Content(call, "modal");
        var (error, trigger) = call.Pointers.Exchange(call.Needed("trigger_id"));
        return (trigger ?? throw new ApiRefusal(error!), content);
    }

    private static JsonObject Content(ApiCall call, string type) => Judged(call.Json("view"), type, call.Workspace);

    private static JsonObject Shown(Workspace workspace, WorkspaceView view) => new() { ["view"] = view.Json(workspace.TeamId) };

    private static string NewHash() => Guid.NewGuid().ToString("N")[..16];
}
