using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Messaging;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Doctoring;

/// <summary>Checks that Slack accepts the token, that the workspace is the society's, and that the bot may write in its channels.</summary>
internal sealed class SlackExamination(ISlackApi api, SocietyWorkspaces workspaces, IOptions<SlackOptions> options) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => "Slack";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (!settings.IsOn)
            return [new(FindingLevel.Ok, "Slack is not set up.")];
        try
        {
            var who = await api.Call("auth.test", [], cancellationToken);
            List<Finding> findings = [new(FindingLevel.Ok, $"Slack accepts the token: {Text(who, "user")} in {Text(who, "team")}.")];
            findings.Add(await Home(settings, Text(who, "team_id"), cancellationToken));
            foreach (var (key, channel) in new[] { ("ReviewChannelId", settings.ReviewChannelId), ("ScreeningChannelId", settings.ScreeningChannelId), ("ModeratorChannelId", settings.ModeratorChannelId) })
                findings.Add(await Channel(key, channel, cancellationToken));
            return findings;
        }
        catch (SlackException failure)
        {
            var explained = SlackFailures.Explain(failure, "identify the bot");
            return [new(explained is UndeliverableException ? FindingLevel.Problem : FindingLevel.Warning, explained.Message, "See docs/slack.md for where to find the token.")];
        }
    }

    private async Task<Finding> Home(SlackOptions settings, string tokensTeam, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(settings.TeamId))
        {
            return tokensTeam == settings.TeamId
                ? new(FindingLevel.Ok, $"Only the workspace {settings.TeamId} is heard (Slack:TeamId).")
                : new(FindingLevel.Problem, $"The token is for the workspace {tokensTeam}, and Slack:TeamId is {settings.TeamId}.", "Correct Slack:TeamId, or copy the token of the app that is installed there.");
        }

        return await workspaces.Bound(Platform.Slack, cancellationToken) switch
        {
            null => new(
                FindingLevel.Warning,
                "No workspace is the society's yet: nothing is carried out.",
                "Have an admin of the workspace type /help there and press the button, or set Slack:TeamId."),
            var bound when bound.Id != tokensTeam => new(FindingLevel.Problem, $"The token is for the workspace {tokensTeam}. {bound}", "Run \"unbind slack\", or copy the token of the app that is installed there."),
            var bound => new(FindingLevel.Ok, $"{bound} \"unbind slack\" undoes it."),
        };
    }

    private async Task<Finding> Channel(string key, string? channel, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(channel))
            return new(FindingLevel.Warning, $"Slack:{key} is not set: nothing of that kind is announced on Slack.", "Copy the channel's id from its details in Slack.");
        try
        {
            var answer = await api.Call("conversations.info", new JsonObject { ["channel"] = channel }, cancellationToken);
            var found = answer.TryGetProperty("channel", out var value) ? value : default;
            if (Is(found, "is_archived"))
                return new(FindingLevel.Problem, $"Slack:{key} is #{Text(found, "name")}, which is archived.", "Unarchive it in Slack, or choose another.");
            return Is(found, "is_member")
                ? new(FindingLevel.Ok, $"The bot is in #{Text(found, "name")} (Slack:{key}).")
                : new(FindingLevel.Problem, $"The bot is not in #{Text(found, "name")} (Slack:{key}).", "Type \"/invite\" with the bot's name there.");
        }
        catch (SlackException failure)
        {
            return new(FindingLevel.Problem, SlackFailures.Explain(failure, $"show the channel of Slack:{key}").Message, "See docs/slack.md for where to find a channel's id.");
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "?";

    private static bool Is(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
