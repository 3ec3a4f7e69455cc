using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Ids;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Installing;

/// <summary>Discord's page that adds the bot to a guild, with the permissions that it uses.</summary>
internal sealed class DiscordInstallLink(IOptions<DiscordOptions> options, IOptions<HostingOptions> hosting) : IInstallLink
{
    /// <inheritdoc/>
    public Platform Platform => Platform.Discord;

    /// <inheritdoc/>
    public Uri? Address => Snowflake.Parse(options.Value.ApplicationId) is not null ? new Uri(BotPermissions.InviteLink(options.Value.ApplicationId!, options.Value.KeepsEvents)) : null;

    // Where there is one club, a link for everybody would only lead to a refusal.
    /// <inheritdoc/>
    public bool IsForEverybody => hosting.Value.ManyClubs;
}
