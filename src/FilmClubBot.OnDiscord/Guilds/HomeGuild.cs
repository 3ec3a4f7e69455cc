using System.Globalization;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Ids;
using FilmClubBot.OnDiscord.Interactions;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Guilds;

/// <summary>The society's guild: that of <c>Discord:GuildId</c>, otherwise the one that a moderator has confirmed.</summary>
internal sealed class HomeGuild(IOptions<DiscordOptions> options, SocietyWorkspaces workspaces)
{
    private readonly ulong? _application = Snowflake.Parse(options.Value.ApplicationId);

    /// <summary>The guild's id; null while none is set or confirmed.</summary>
    public ValueTask<string?> Id(CancellationToken cancellationToken) => workspaces.Find(Platform.Discord, options.Value.GuildId, cancellationToken);

    /// <summary>Whether an interaction comes from the society's guild. One for another application, or from a direct message, does not.</summary>
    public ValueTask<WorkspaceStatus> StatusOf(Interaction interaction, CancellationToken cancellationToken) => interaction.ApplicationId == _application
        ? workspaces.StatusOf(Platform.Discord, options.Value.GuildId, interaction.GuildId?.ToString(CultureInfo.InvariantCulture), cancellationToken)
        : ValueTask.FromResult(WorkspaceStatus.Elsewhere);
}
