using System.Text.Json;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Installing;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Doctoring;

/// <summary>Checks that Discord accepts the token, that the application is the configured one, and that the bot may write in the channels.</summary>
internal sealed class DiscordExamination(IDiscordApi api, SocietyWorkspaces workspaces, DiscordInstallLink link, IOptions<DiscordOptions> options) : IDoctorCheck
{
    // Source: Discord's documentation, "Channel Resource", Channel Types.
    private const int Text = 0, Announcements = 5, Forum = 15;

    /// <inheritdoc/>
    public string Name => "Discord";

    /// <inheritdoc/>
    public Platform? ExaminedPlatform => Platform.Discord;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (!settings.IsOn)
            return [new(FindingLevel.Ok, say["doctor.discord.off"])];
        try
        {
            var application = await api.Send(new DiscordRequest(HttpMethod.Get, "applications/@me", []), cancellationToken);
            List<Finding> findings = [new(FindingLevel.Ok, say["doctor.discord.token", ("name", NameOf(application))]), .. Application(application, settings, say)];
            if (link is { Address: { } address, IsForEverybody: true })
                findings.Add(new(FindingLevel.Ok, say["doctor.discord.link", ("link", address.AbsoluteUri)]));
            findings.AddRange(await Home(settings, say, cancellationToken));
            foreach (var (key, topic, channel, unset) in new[] { ("ReviewChannelId", Topic.Reviews, settings.ReviewChannelId, "doctor.nochannel.reviews"), ("ScreeningChannelId", Topic.Screenings, settings.ScreeningChannelId, "doctor.nochannel.screenings"), ("ModeratorChannelId", Topic.Moderation, settings.ModeratorChannelId, "doctor.nochannel.moderators") })
                findings.Add(await Channel(key, channel, unset, say, cancellationToken) with { Unset = string.IsNullOrWhiteSpace(channel) ? topic : null });
            return findings;
        }
        catch (DiscordException failure)
        {
            var explained = DiscordFailures.Explain(failure, "identify the application");
            return [new(explained is UndeliverableException ? FindingLevel.Problem : FindingLevel.Warning, explained.Message, say["doctor.discord.tokenfix"])];
        }
    }

    private static IEnumerable<Finding> Application(JsonElement application, DiscordOptions settings, Phrases say)
    {
        if (application.Text("id") is { } id && id != settings.ApplicationId)
            yield return new(FindingLevel.Problem, say["doctor.discord.application", ("id", id), ("own", settings.ApplicationId ?? "?")], say["doctor.discord.applicationfix"]);
        if (!string.IsNullOrWhiteSpace(settings.PublicKey) && application.Text("verify_key") is { } key && !key.Equals(settings.PublicKey, StringComparison.OrdinalIgnoreCase))
            yield return new(FindingLevel.Problem, say["doctor.discord.key"], say["doctor.discord.keyfix"]);
        var endpoint = application.Text("interactions_endpoint_url");
        if (settings.Connection == DiscordConnection.Http && string.IsNullOrEmpty(endpoint))
            yield return new(FindingLevel.Warning, say["doctor.discord.noendpoint"], say["doctor.discord.noendpointfix"]);
        if (settings.Connection == DiscordConnection.Gateway && !string.IsNullOrEmpty(endpoint))
            yield return new(FindingLevel.Problem, say["doctor.discord.endpoint", ("url", endpoint)], say["doctor.discord.endpointfix"]);
    }

    private async Task<IReadOnlyList<Finding>> Home(DiscordOptions settings, Phrases say, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(settings.GuildId))
            return await Guild(settings.GuildId, say, cancellationToken);
        if (await workspaces.Bound(Platform.Discord, cancellationToken) is { } bound)
            return [new(FindingLevel.Ok, bound.Describe(say)), .. await Guild(bound.Id, say, cancellationToken)];
        return
        [
            new(
                FindingLevel.Warning,
                say["doctor.discord.unbound"],
                say["doctor.discord.unboundfix", ("link", Invitation)]),
        ];
    }

    private async Task<IReadOnlyList<Finding>> Guild(string guild, Phrases say, CancellationToken cancellationToken)
    {
        try
        {
            var found = await api.Send(new DiscordRequest(HttpMethod.Get, "guilds/{guild.id}", [guild]), cancellationToken);
            var finding = new Finding(FindingLevel.Ok, say["doctor.discord.in", ("guild", NameOf(found))]);
            return [finding, await Permissions(found, guild, say, cancellationToken)];
        }
        catch (DiscordException failure)
        {
            return [new(FindingLevel.Problem, DiscordFailures.Explain(failure, $"show the guild {guild}").Message, say["doctor.discord.invitefix", ("link", Invitation)])];
        }
    }

    private async Task<Finding> Permissions(JsonElement found, string guild, Phrases say, CancellationToken cancellationToken)
    {
        var keepsEvents = options.Value.KeepsEvents;
        try
        {
            var self = await api.Send(new DiscordRequest(HttpMethod.Get, "users/@me", []), cancellationToken);
            var member = await api.Send(new DiscordRequest(HttpMethod.Get, "guilds/{guild.id}/members/{user.id}", [guild, self.Text("id") ?? ""]), cancellationToken);
            var own = GuildPermissions.Of(found, member);
            List<string> missing =
            [
                .. BotPermissions.All.Where(one => (keepsEvents || one.Permission != GuildPermissions.CreateEvents) && !own.Allow(one.Permission)).Select(one => one.Name),
            ];
            return missing.Count == 0
                ? new(FindingLevel.Ok, say[keepsEvents ? "doctor.discord.allowedevents" : "doctor.discord.allowed"])
                : new(FindingLevel.Problem, say["doctor.discord.lacks", ("permissions", string.Join(", ", missing))], say["doctor.discord.lacksfix", ("link", Invitation)]);
        }
        catch (DiscordException failure)
        {
            return new(FindingLevel.Warning, DiscordFailures.Explain(failure, "read the bot's permissions").Message, say["doctor.discord.rightsfix"]);
        }
    }

    private async Task<Finding> Channel(string key, string? channel, string unset, Phrases say, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(channel))
            return new(FindingLevel.Warning, say[unset, ("platform", "Discord"), ("key", key)], say["doctor.discord.channelfix"]);
        try
        {
            var found = await api.Send(new DiscordRequest(HttpMethod.Get, "channels/{channel.id}", [channel]), cancellationToken);
            return found.Number("type") is Text or Announcements or Forum
                ? new(FindingLevel.Ok, say["doctor.discord.sees", ("channel", NameOf(found)), ("key", key)])
                : new(FindingLevel.Problem, say["doctor.discord.refuses", ("channel", NameOf(found)), ("key", key)], say["doctor.discord.refusesfix"]);
        }
        catch (DiscordException failure)
        {
            return new(FindingLevel.Problem, DiscordFailures.Explain(failure, $"show the channel of Discord:{key}").Message, say["doctor.discord.rightsfix"]);
        }
    }

    private string Invitation => BotPermissions.InviteLink(options.Value.ApplicationId ?? "", options.Value.KeepsEvents);

    private static string NameOf(JsonElement element) => element.Text("name") ?? "?";
}
