using System.Globalization;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Interactions;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Decides whether an interaction is accepted, and with which permission.</summary>
internal sealed class Doorkeeper(IOptions<DiscordOptions> options)
{
    private readonly ulong? _application = IdOf(options.Value.ApplicationId);
    private readonly ulong? _guild = IdOf(options.Value.GuildId);
    private readonly HashSet<ulong> _moderators = [.. options.Value.ModeratorRoleIds.Select(IdOf).OfType<ulong>()];

    /// <summary>Whether the interaction is for this application, and from the society's guild where one is set.</summary>
    public bool LetsIn(Interaction interaction) =>
        interaction.ApplicationId == _application && interaction.GuildId is { } guild && (_guild is null || guild == _guild);

    /// <summary>The user's permission.</summary>
    public Permission PermissionOf(Interaction interaction) =>
        interaction.GuildId is not null && (interaction.User.ManagesGuild || interaction.User.RoleIds.Any(_moderators.Contains)) ? Permission.Moderator : Permission.Member;

    /// <summary>The user's account.</summary>
    public static Account AccountOf(Interaction interaction) =>
        new(Platform.Discord, interaction.User.Id.ToString(CultureInfo.InvariantCulture), HostileText.CleanName(interaction.User.Name));

    private static ulong? IdOf(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
