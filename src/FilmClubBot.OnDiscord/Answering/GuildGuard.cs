using FilmClubBot.OnDiscord.Ids;
using FilmClubBot.OnDiscord.Interactions;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Accepts interactions for this application, from the society's guild if one is set.</summary>
internal sealed class GuildGuard(IOptions<DiscordOptions> options)
{
    private readonly ulong? _application = Snowflake.Parse(options.Value.ApplicationId);
    private readonly ulong? _guild = Snowflake.Parse(options.Value.GuildId);

    /// <summary>Whether an interaction is accepted.</summary>
    public bool Accepts(Interaction interaction) =>
        interaction.ApplicationId == _application && interaction.GuildId is { } guild && (_guild is null || guild == _guild);
}
