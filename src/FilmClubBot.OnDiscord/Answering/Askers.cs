using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Ids;
using FilmClubBot.OnDiscord.Interactions;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Identifies the users of interactions.</summary>
internal sealed class Askers(IOptions<DiscordOptions> options, Locales locales, Club club)
{
    private readonly HashSet<ulong> _moderators = [.. options.Value.ModeratorRoleIds.Select(Snowflake.Parse).OfType<ulong>()];

    /// <summary>The user of an interaction.</summary>
    public Asker Of(Interaction interaction) => new(
        new Account(Platform.Discord, interaction.User.Id.ToString(CultureInfo.InvariantCulture), HostileText.CleanName(interaction.User.Name)),
        interaction.GuildId is not null && (interaction.User.ManagesGuild || interaction.User.RoleIds.Any(_moderators.Contains)) ? Permission.Moderator : Permission.Member,
        interaction.Locale,
        locales.For(interaction.Locale ?? club.Locale),
        locales.For(club.Locale)) { IsAlone = interaction.GuildId is null };
}

/// <summary>The user of an interaction.</summary>
/// <param name="Account">The user's account.</param>
/// <param name="Permission">The user's permission.</param>
/// <param name="Locale">The language of the user's Discord client; null if Discord names none.</param>
/// <param name="Say">The texts in the user's language.</param>
/// <param name="Everybody">The texts in the society's language, for what everybody in a channel reads.</param>
internal sealed record Asker(Account Account, Permission Permission, string? Locale, Phrases Say, Phrases Everybody)
{
    /// <summary>Whether the user alone sees every reply, whatever its audience.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The texts in the language of those who see a card.</summary>
    public Phrases For(Card card) => card.Audience == Audience.Everyone && !IsAlone ? Everybody : Say;

    /// <summary>Creates an invocation of a call by this user.</summary>
    public Invocation Invocation(CommandCall call) => new(call, Account, Permission, Locale) { IsAlone = IsAlone };
}
