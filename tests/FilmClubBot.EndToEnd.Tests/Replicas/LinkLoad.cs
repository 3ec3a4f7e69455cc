using FilmClubBot.EndToEnd.Tests.Slack;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.EndToEnd.Tests.Replicas;

/// <summary>A member who posts links to a page of the bot. Slack sends the event of each again until a worker acknowledges it.</summary>
/// <param name="society">The workspace.</param>
/// <param name="page">The page.</param>
internal sealed class LinkLoad(SlackSociety society, Uri page)
{
    private readonly WorkspaceChannel _channel = society.Slack.Workspace.AddChannel("links");
    private readonly List<Task<WorkspaceMessage>> _posted = [];

    /// <summary>Posts a link and does not wait until a worker knows of it.</summary>
    public void Post() => _posted.Add(society.People.Share(society.Ada, _channel, page));

    /// <summary>Waits until a worker has acknowledged every event.</summary>
    public Task WaitForAcknowledgements() => Task.WhenAll(_posted);

    /// <summary>Fails unless nothing but the links was posted, and every card was sent for an event of its own.</summary>
    /// <param name="resent">The events that Slack sent again.</param>
    /// <returns>The links with a card, and the cards that were sent.</returns>
    public async Task<(int WithCard, int Cards)> Check(int resent)
    {
        var posted = await Task.WhenAll(_posted);
        Assert.Equal(posted.ToHashSet(), _channel.Messages.ToHashSet());
        var cards = society.Slack.Requests.Count(request => request is { Method: "chat.unfurl", Status: 200, Error: null });
        var withCard = posted.Count(message => message.Unfurls.Count > 0);
        Assert.InRange(cards, withCard, withCard + resent);
        return (withCard, cards);
    }
}
