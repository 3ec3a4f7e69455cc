using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Slack.Delivery;

/// <summary>Makes the payloads. Source of the fields: Slack's reference, "Interaction payloads", "Slash commands" and "Events API".</summary>
internal sealed class Payloads(Workspace workspace, Pointers pointers, TimeProvider time, Func<Uri> address)
{
    public SlackDelivery Command(WorkspaceUser user, string command, string text, WorkspaceChannel channel) =>
        new("slash_commands", new JsonObject
        {
            ["token"] = "deprecated",
            ["team_id"] = workspace.TeamId,
            ["team_domain"] = "film-society",
            ["channel_id"] = channel.Id,
            ["channel_name"] = channel.DirectWith is null ? channel.Name : "directmessage",
            ["user_id"] = user.Id,
            ["user_name"] = user.Name,
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = Workspace.AppId,
            ["is_enterprise_install"] = "false",
            ["response_url"] = Url(pointers.NewResponse(user.Id, channel, source: null)),
            ["trigger_id"] = pointers.NewTrigger(user.Id, from: null),
        }, "slash_command", ExpectsResponse: true);

    public SlackDelivery Action(WorkspaceUser user, BlockElement element, JsonObject state, WorkspaceMessage? message, WorkspaceView? view)
    {
        var action = (JsonObject)state.DeepClone();
        action["action_id"] = element.ActionId;
        action["block_id"] = element.BlockId;
        action["action_ts"] = workspace.NextTs();
        if (element.Type == "button")
        {
            action["text"] = element.Json["text"]?.DeepClone();
            action["value"] = element.Value;
        }

        var payload = Base("block_actions", user, trigger: true, view);
        payload["actions"] = new JsonArray(action);
        if (message is not null)
        {
            payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = message.Channel.Id, ["is_ephemeral"] = message.OnlyFor is not null };
            payload["channel"] = Place(message.Channel);
            // Slack does not include the text of an ephemeral message.
            if (message.OnlyFor is null)
                payload["message"] = message.Json();
            payload["state"] = new JsonObject { ["values"] = new JsonObject() };
            payload["response_url"] = Url(pointers.NewResponse(user.Id, message.Channel, message));
        }
        else
        {
            payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view!.Id };
            payload["view"] = view.Json(workspace.TeamId);
        }

        return new("interactive", payload, "block_actions", ExpectsResponse: false);
    }

    public SlackDelivery Suggestion(WorkspaceUser user, BlockElement element, string typed, WorkspaceMessage? message, WorkspaceView? view)
    {
        var payload = Base("block_suggestion", user, trigger: false, from: null);
        payload["action_id"] = element.ActionId;
        payload["block_id"] = element.BlockId;
        payload["value"] = typed;
        if (message is not null)
        {
            payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = message.Channel.Id, ["is_ephemeral"] = message.OnlyFor is not null };
            payload["channel"] = Place(message.Channel);
            payload["message"] = message.OnlyFor is null ? message.Json() : null;
        }
        else
        {
            payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view!.Id };
            payload["view"] = view.Json(workspace.TeamId);
        }

        return new("interactive", payload, "block_suggestion", ExpectsResponse: true);
    }

    public SlackDelivery Submission(WorkspaceUser user, WorkspaceView view)
    {
        var payload = Base("view_submission", user, trigger: true, view);
        payload["view"] = view.Json(workspace.TeamId);
        payload["response_urls"] = new JsonArray();
        return new("interactive", payload, "view_submission", ExpectsResponse: true);
    }

    public SlackDelivery Closing(WorkspaceUser user, WorkspaceView view, bool cleared)
    {
        var payload = Base("view_closed", user, trigger: false, from: null);
        payload["view"] = view.Json(workspace.TeamId);
        payload["is_cleared"] = cleared;
        return new("interactive", payload, "view_closed", ExpectsResponse: false);
    }

    public SlackDelivery MessageAction(WorkspaceUser user, WorkspaceMessage message, string callbackId)
    {
        var payload = Base("message_action", user, trigger: true, from: null);
        payload["callback_id"] = callbackId;
        payload["action_ts"] = workspace.NextTs();
        payload["message_ts"] = message.Ts;
        payload["channel"] = Place(message.Channel);
        payload["message"] = message.Json();
        payload["response_url"] = Url(pointers.NewResponse(user.Id, message.Channel, message));
        return new("interactive", payload, "message_action", ExpectsResponse: false);
    }

    public SlackDelivery Shortcut(WorkspaceUser user, string callbackId)
    {
        var payload = Base("shortcut", user, trigger: true, from: null);
        payload["callback_id"] = callbackId;
        payload["action_ts"] = workspace.NextTs();
        return new("interactive", payload, "shortcut", ExpectsResponse: false);
    }

    public SlackDelivery Event(JsonObject happened) => new("events_api", new JsonObject
    {
        ["token"] = "deprecated",
        ["team_id"] = workspace.TeamId,
        ["api_app_id"] = Workspace.AppId,
        ["event"] = happened,
        ["type"] = "event_callback",
        ["event_id"] = workspace.NextId("Ev"),
        ["event_time"] = time.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = workspace.TeamId, ["user_id"] = Workspace.BotUserId, ["is_bot"] = true, ["is_enterprise_install"] = false }),
        ["is_ext_shared_channel"] = false,
    }, "event", ExpectsResponse: false);

    private JsonObject Base(string type, WorkspaceUser user, bool trigger, WorkspaceView? from)
    {
        var payload = new JsonObject
        {
            ["type"] = type,
            ["team"] = new JsonObject { ["id"] = workspace.TeamId, ["domain"] = "film-society" },
            ["user"] = new JsonObject { ["id"] = user.Id, ["username"] = user.Name, ["name"] = user.Name, ["team_id"] = workspace.TeamId },
            ["api_app_id"] = Workspace.AppId,
            ["token"] = "deprecated",
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
        };
        if (trigger)
            payload["trigger_id"] = pointers.NewTrigger(user.Id, from);
        return payload;
    }

    private static JsonObject Place(WorkspaceChannel channel) => new() { ["id"] = channel.Id, ["name"] = channel.DirectWith is null ? channel.Name : "directmessage" };

    private string Url(string response) => new Uri(address(), $"/response/{response}").AbsoluteUri;
}
