using FilmClubBot.OnSlack.Inbound;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Handles what Slack reports through the Events API, to which no reply is expected.</summary>
internal sealed class SlackNotices(HomeTab home, LinkCards links, ILogger<SlackNotices> log)
{
    /// <summary>Begins the work, after the event was acknowledged.</summary>
    public void Begin(SlackEvent happened)
    {
        switch (happened.Act)
        {
            case SlackAct.HomeOpened opened:
                home.Begin(happened, opened.IsFirst);
                break;
            case SlackAct.LinksShared shared:
                links.Begin(happened, shared);
                break;
            case SlackAct.Removed removed:
                log.LogWarning("The app was removed from the Slack workspace ({How}): install it again, and copy the new token into Slack:BotToken", removed.How);
                break;
            default:
                break;
        }
    }
}
