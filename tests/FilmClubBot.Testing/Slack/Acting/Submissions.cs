using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.WebApi;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Slack.Acting;

/// <summary>What becomes of a modal when its submission was answered. Source: Slack, "Modals", response actions.</summary>
internal static class Submissions
{
    public static void Apply(Workspace workspace, WorkspaceView view, JsonObject? answer)
    {
        lock (workspace.Lock)
        {
            try
            {
                switch ((string?)answer?["response_action"])
                {
                    case null when answer is null || answer.Count == 0:
                        Close(workspace, view);
                        break;
                    case "clear":
                        foreach (var other in workspace.Views.Values.Where(other => other.Root == view.Root && !other.Closed))
                            Close(workspace, other);
                        break;
                    case "errors" when answer["errors"] is JsonObject { Count: > 0 } errors:
                        if (errors.FirstOrDefault(error => view.Blocks.All(block => (string?)block!["block_id"] != error.Key || (string?)block["type"] != "input")).Key is { } unknown)
                            throw new ApiRefusal("invalid_arguments", [$"no input block is called {unknown}"]);
                        workspace.Show(SlackSeenKind.Errors, view.User, view: view, errors: errors);
                        break;
                    case "update":
                        ViewMethods.Change(workspace, view, ViewMethods.Judged(answer["view"], "modal", workspace));
                        break;
                    case "push":
                        ViewMethods.Add(workspace, view.User, ViewMethods.Judged(answer["view"], "modal", workspace), view);
                        break;
                    default:
                        throw new ApiRefusal("invalid_arguments", [$"no answer to a submission: {answer!.ToJsonString()}"]);
                }
            }
            // Slack shows the user that the app failed.
            catch (ApiRefusal refusal)
            {
                workspace.Show(SlackSeenKind.Failed, view.User, failure: $"{refusal.Error} {string.Join("; ", refusal.Messages)}");
            }
        }
    }

    private static void Close(Workspace workspace, WorkspaceView view)
    {
        view.Closed = true;
        workspace.Show(SlackSeenKind.Closed, view.User, view: view);
    }
}
