using System.Text.Json;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Doctoring;

/// <summary>Checks that Discord accepts the token, that the application is the configured one, and that the bot may write in the channels.</summary>
internal sealed class DiscordExamination(IDiscordApi api, SocietyWorkspaces workspaces, IOptions<DiscordOptions> options) : IDoctorCheck
{
    // Source: Discord's documentation, "Channel Resource", Channel Types.
    private const int Text = 0, Announcements = 5, Forum = 15;

    /// <inheritdoc/>
    public string Name => "Discord";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (!settings.IsOn)
            return [new(FindingLevel.Ok, "Discord is not set up.")];
        try
        {
            var application = await api.Send(new DiscordRequest(HttpMethod.Get, "applications/@me", []), cancellationToken);
            List<Finding> findings = [new(FindingLevel.Ok, $"Discord accepts the token: {TextOf(application, "name")}."), .. Application(application, settings)];
            findings.AddRange(await Home(settings, cancellationToken));
            foreach (var (key, channel) in new[] { ("ReviewChannelId", settings.ReviewChannelId), ("ScreeningChannelId", settings.ScreeningChannelId), ("ModeratorChannelId", settings.ModeratorChannelId) })
                findings.Add(await Channel(key, channel, cancellationToken));
            return findings;
        }
        catch (DiscordException failure)
        {
            var explained = DiscordFailures.Explain(failure, "identify the application");
            return [new(explained is UndeliverableException ? FindingLevel.Problem : FindingLevel.Warning, explained.Message, "See docs/discord.md for where to find the token.")];
        }
    }

    private static IEnumerable<Finding> Application(JsonElement application, DiscordOptions settings)
    {
        if (TextOf(application, "id") is { } id && id != settings.ApplicationId)
            yield return new(FindingLevel.Problem, $"The token belongs to the application {id}, and Discord:ApplicationId is {settings.ApplicationId}.", "Copy both from the same application.");
        if (!string.IsNullOrWhiteSpace(settings.PublicKey) && TextOf(application, "verify_key") is { } key && !key.Equals(settings.PublicKey, StringComparison.OrdinalIgnoreCase))
            yield return new(FindingLevel.Problem, "Discord:PublicKey is not this application's.", "Copy it again from the page \"General Information\".");
        var endpoint = TextOf(application, "interactions_endpoint_url");
        if (settings.Connection == DiscordConnection.Http && string.IsNullOrEmpty(endpoint))
            yield return new(FindingLevel.Warning, "The application has no Interactions Endpoint URL: Discord does not know where to send commands.", "Enter it on the page \"General Information\" while the bot runs.");
        if (settings.Connection == DiscordConnection.Gateway && !string.IsNullOrEmpty(endpoint))
            yield return new(FindingLevel.Problem, $"The application has the Interactions Endpoint URL {endpoint}: Discord sends commands there, not over the gateway.", "Clear it on the page \"General Information\", or set Discord:Connection to Http.");
    }

    private async Task<IReadOnlyList<Finding>> Home(DiscordOptions settings, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(settings.GuildId))
            return await Guild(settings.GuildId, cancellationToken);
        if (await workspaces.Bound(Platform.Discord, cancellationToken) is { } bound)
            return [new(FindingLevel.Ok, $"{bound} \"unbind discord\" undoes it."), .. await Guild(bound.Id, cancellationToken)];
        return
        [
            new(
                FindingLevel.Warning,
                "No server is the society's yet: nothing is carried out, and screenings are not added to a list of events.",
                "Run register, have a member who may manage the society's server type /help there and press the button, or set Discord:GuildId."),
        ];
    }

    private async Task<IReadOnlyList<Finding>> Guild(string guild, CancellationToken cancellationToken)
    {
        try
        {
            var found = await api.Send(new DiscordRequest(HttpMethod.Get, "guilds/{guild.id}", [guild]), cancellationToken);
            var finding = new Finding(FindingLevel.Ok, $"The bot is in {TextOf(found, "name")}.");
            return [finding, await Permissions(found, guild, cancellationToken)];
        }
        catch (DiscordException failure)
        {
            return [new(FindingLevel.Problem, DiscordFailures.Explain(failure, $"show the guild {guild}").Message, $"Invite the bot: {BotPermissions.InviteLink(options.Value.ApplicationId ?? "")}")];
        }
    }

    private async Task<Finding> Permissions(JsonElement found, string guild, CancellationToken cancellationToken)
    {
        var keepsEvents = options.Value.KeepsEvents;
        try
        {
            var self = await api.Send(new DiscordRequest(HttpMethod.Get, "users/@me", []), cancellationToken);
            var member = await api.Send(new DiscordRequest(HttpMethod.Get, "guilds/{guild.id}/members/{user.id}", [guild, TextOf(self, "id") ?? ""]), cancellationToken);
            var own = GuildPermissions.Of(found, member);
            List<string> missing =
            [
                .. BotPermissions.All.Where(one => (keepsEvents || one.Permission != GuildPermissions.CreateEvents) && !own.Allow(one.Permission)).Select(one => one.Name),
            ];
            return missing.Count == 0
                ? new(FindingLevel.Ok, keepsEvents ? "The bot has every permission that it uses, that for the server's list of events included." : "The bot has every permission that it uses.")
                : new(FindingLevel.Problem, $"The bot lacks {string.Join(", ", missing)}.", $"Give them to its role in the server's settings, or invite it again: {BotPermissions.InviteLink(options.Value.ApplicationId ?? "")}");
        }
        catch (DiscordException failure)
        {
            return new(FindingLevel.Warning, DiscordFailures.Explain(failure, "read the bot's permissions").Message, "docs/discord.md lists what the bot's role must have.");
        }
    }

    private async Task<Finding> Channel(string key, string? channel, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(channel))
            return new(FindingLevel.Warning, $"Discord:{key} is not set: nothing of that kind is announced on Discord.", "Copy the channel's id from its context menu.");
        try
        {
            var found = await api.Send(new DiscordRequest(HttpMethod.Get, "channels/{channel.id}", [channel]), cancellationToken);
            return found.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.Number && type.TryGetInt32(out var kind) && kind is Text or Announcements or Forum
                ? new(FindingLevel.Ok, $"The bot sees #{TextOf(found, "name")} (Discord:{key}).")
                : new(FindingLevel.Problem, $"#{TextOf(found, "name")} (Discord:{key}) does not accept announcements.", "Choose a text, announcement or forum channel.");
        }
        catch (DiscordException failure)
        {
            return new(FindingLevel.Problem, DiscordFailures.Explain(failure, $"show the channel of Discord:{key}").Message, "docs/discord.md lists what the bot's role must have.");
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
