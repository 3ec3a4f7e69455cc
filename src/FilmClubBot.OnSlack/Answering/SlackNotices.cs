using FilmClubBot.OnSlack.Inbound;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Handles what Slack reports through the Events API, to which no reply is expected.</summary>
internal sealed class SlackNotices(HomeTab home, LinkCards links, AppRemoval removal)
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
                removal.Begin(removed, happened.TeamId);
                break;
            default:
                break;
        }
    }
}
