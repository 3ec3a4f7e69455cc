using System.Globalization;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Has the services of an interaction's club handle it. A guild without a club is refused, or asked to found one, by those of the settings' club.</summary>
internal sealed class InteractionRouter(IClubs clubs)
{
    /// <summary>The club whose services handle an interaction. Dispose it when the reply was sent.</summary>
    public ValueTask<ClubUse> ClubOf(Interaction interaction, CancellationToken cancellationToken) =>
        clubs.OfWorkspace(Platform.Discord, interaction.GuildId?.ToString(CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>Returns the first reply.</summary>
    public static Task<InteractionReply> Answer(ClubUse club, Interaction interaction, CancellationToken cancellationToken) =>
        club.Services.GetRequiredService<InteractionHandler>().Answer(interaction, cancellationToken);

    /// <summary>Sends the first reply by a request of its own.</summary>
    public static Task Callback(ClubUse club, Interaction interaction, InteractionReply reply, CancellationToken cancellationToken) =>
        club.Services.GetRequiredService<LateAnswers>().Callback(interaction, reply, cancellationToken);
}
