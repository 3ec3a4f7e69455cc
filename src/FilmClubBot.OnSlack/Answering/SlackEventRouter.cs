using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Inbound;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Has the services of an event's club handle it. A workspace without a club is refused by those of the settings' club.</summary>
internal sealed class SlackEventRouter(IClubs clubs)
{
    /// <summary>Returns the immediate response.</summary>
    public async Task<Acknowledgement> Answer(SlackEvent happened, CancellationToken cancellationToken)
    {
        using var club = await clubs.OfWorkspace(Platform.Slack, happened.TeamId.Length == 0 ? null : happened.TeamId, cancellationToken);
        return await club.Services.GetRequiredService<SlackEventHandler>().Answer(happened, cancellationToken);
    }
}
