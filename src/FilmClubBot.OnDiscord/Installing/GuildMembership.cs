using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Installing;

/// <summary>Asks Discord whether the bot is in a guild.</summary>
internal sealed class GuildMembership(IDiscordApi api, ILogger<GuildMembership> log) : IWorkspaceMembership
{
    /// <inheritdoc/>
    public Platform Platform => Platform.Discord;

    /// <inheritdoc/>
    public async Task<bool?> IsMember(string workspace, CancellationToken cancellationToken)
    {
        try
        {
            await api.Send(new DiscordRequest(HttpMethod.Get, "guilds/{guild.id}", [workspace]), cancellationToken);
            return true;
        }
        catch (DiscordException failure)
        {
            if (failure.Code is DiscordFailures.UnknownGuild or DiscordFailures.MissingAccess)
                return false;
            log.LogInformation("Discord does not say whether the bot is in the guild {Guild}: {Problem}", workspace, failure.Message);
            return null;
        }
    }
}
