using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Installing;
using FilmClubBot.OnSlack.Messaging;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Doctoring;

/// <summary>Checks that Slack accepts the token, that the workspace is the society's, and that the bot may write in its channels.</summary>
internal sealed class SlackExamination(ISlackApi api, ISlackTokens tokens, SlackInstallLink link, SocietyWorkspaces workspaces, IOptions<SlackOptions> options) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => "Slack";

    /// <inheritdoc/>
    public Platform? ExaminedPlatform => Platform.Slack;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (!settings.IsOn)
            return [new(FindingLevel.Ok, say["doctor.slack.off"])];
        List<Finding> addresses = link.Address is { } address ? [new(FindingLevel.Ok, say["doctor.slack.link", ("link", address.AbsoluteUri)])]
            : settings.CanBeInstalled ? [new(FindingLevel.Warning, say["doctor.slack.nolink"], say["doctor.slack.nolinkfix"])]
            : [];
        if (settings.CanBeInstalled && await tokens.Current(cancellationToken) is null)
            return [.. addresses, new(FindingLevel.Ok, say["doctor.slack.notinstalled"])];
        try
        {
            var who = await api.Call("auth.test", [], cancellationToken);
            List<Finding> findings = [.. addresses, new(FindingLevel.Ok, say["doctor.slack.token", ("user", Text(who, "user")), ("team", Text(who, "team"))])];
            findings.Add(await Home(settings, Text(who, "team_id"), say, cancellationToken));
            foreach (var (key, topic, channel, unset) in new[] { ("ReviewChannelId", Topic.Reviews, settings.ReviewChannelId, "doctor.nochannel.reviews"), ("ScreeningChannelId", Topic.Screenings, settings.ScreeningChannelId, "doctor.nochannel.screenings"), ("ModeratorChannelId", Topic.Moderation, settings.ModeratorChannelId, "doctor.nochannel.moderators") })
                findings.Add(await Channel(key, channel, unset, say, cancellationToken) with { Unset = string.IsNullOrWhiteSpace(channel) ? topic : null });
            return findings;
        }
        catch (SlackException failure)
        {
            var explained = SlackFailures.Explain(failure, "identify the bot");
            return [new(explained is UndeliverableException ? FindingLevel.Problem : FindingLevel.Warning, explained.Message, say["doctor.slack.tokenfix"])];
        }
    }

    private async Task<Finding> Home(SlackOptions settings, string tokensTeam, Phrases say, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(settings.TeamId))
        {
            return tokensTeam == settings.TeamId
                ? new(FindingLevel.Ok, say["doctor.slack.set", ("team", settings.TeamId)])
                : new(FindingLevel.Problem, say["doctor.slack.another", ("team", tokensTeam), ("own", settings.TeamId)], say["doctor.slack.anotherfix"]);
        }

        return await workspaces.Bound(Platform.Slack, cancellationToken) switch
        {
            null => new(
                FindingLevel.Warning,
                say["doctor.slack.unbound"],
                say["doctor.slack.unboundfix"]),
            var bound when bound.Id != tokensTeam => new(FindingLevel.Problem, say["doctor.slack.boundother", ("team", tokensTeam), ("bound", bound.Describe(say))], say["doctor.slack.boundotherfix"]),
            var bound => new(FindingLevel.Ok, bound.Describe(say)),
        };
    }

    private async Task<Finding> Channel(string key, string? channel, string unset, Phrases say, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(channel))
            return new(FindingLevel.Warning, say[unset, ("platform", "Slack"), ("key", key)], say["doctor.slack.channelfix"]);
        try
        {
            var answer = await api.Call("conversations.info", new JsonObject { ["channel"] = channel }, cancellationToken);
            var found = answer.TryGetProperty("channel", out var value) ? value : default;
            if (found.Is("is_archived"))
                return new(FindingLevel.Problem, say["doctor.slack.archived", ("key", key), ("channel", Text(found, "name"))], say["doctor.slack.archivedfix"]);
            return found.Is("is_member")
                ? new(FindingLevel.Ok, say["doctor.slack.in", ("channel", Text(found, "name")), ("key", key)])
                : new(FindingLevel.Problem, say["doctor.slack.notin", ("channel", Text(found, "name")), ("key", key)], say["doctor.slack.notinfix"]);
        }
        catch (SlackException failure)
        {
            return new(FindingLevel.Problem, SlackFailures.Explain(failure, $"show the channel of Slack:{key}").Message, say["doctor.slack.idfix"]);
        }
    }

    private static string Text(JsonElement element, string name) => element.Text(name) ?? "?";
}
