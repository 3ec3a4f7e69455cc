using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.Webhooks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Accepts events of the society's own workspace, each once.</summary>
internal sealed class EventGuard(IOptions<SlackOptions> options, ReplayGuard replays, SlackCards cards, Locales locales, Club club, ILogger<EventGuard> log)
{
    /// <summary>The response to an event that is not accepted; null if it is.</summary>
    public async Task<Acknowledgement?> Refusal(SlackEvent happened, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(options.Value.TeamId) && happened.TeamId != options.Value.TeamId)
            return await Elsewhere(happened, cancellationToken);
        return happened.EventId is { } id && !replays.IsFirst(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(id)))) ? Acknowledgement.Empty : null;
    }

    private async Task<Acknowledgement> Elsewhere(SlackEvent happened, CancellationToken cancellationToken)
    {
        log.LogInformation("Refused {Event}: the workspace {Team} is not the one of Slack:TeamId", happened, happened.TeamId);
        if (happened.Act is not SlackAct.SlashCommand)
            return Acknowledgement.Empty;
        var say = locales.For(club.Locale);
        var refusal = Card.Refusal(say["refusal.title"], say["slack.elsewhere", ("club", club.Name)]);
        return await cards.Answer(refusal, say, cancellationToken);
    }
}
