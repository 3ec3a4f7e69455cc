using FilmClubBot.OnSlack.Tests.Hosting;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.OnSlack.Tests.Answering;

/// <summary>Links to the society's own pages, below which Slack shows their cards.</summary>
public sealed class LinkCardsTests : IAsyncLifetime
{
    private static readonly Uri _programme = new("https://lantern.example/programme");

    private SlackStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await SlackStage.Start();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task A_page_is_shown_with_the_card_of_its_command()
    {
        var message = await _stage.People.Share(_stage.Ada, _stage.Films, _programme);
        await _stage.People.Next(_stage.Ada, null, seen => seen.Kind == SlackSeenKind.Changed);

        Assert.Equal(_programme.AbsoluteUri, Assert.Single(message.Unfurls).Key);
        Assert.Contains("What is on", message.Unfurls[_programme.AbsoluteUri].ToJsonString(), StringComparison.Ordinal);
        // Posting a link makes nobody a member.
        Assert.Equal(1, _stage.Stage.DryRuns);
    }

    [Fact]
    public async Task A_page_that_cannot_be_shown_to_everybody_has_no_card()
    {
        // The stage's film needs more options than the page states, so that its command is refused.
        var silent = await _stage.People.Share(
            _stage.Ada, _stage.Films,
            new Uri("https://lantern.example/films/7-aftersun"), new Uri("https://lantern.example/calendar/secret.ics"), new Uri("https://elsewhere.example/programme"));
        var shown = await _stage.People.Share(_stage.Ada, _stage.Films, _programme);
        await _stage.People.Next(_stage.Ada, null, seen => seen.Kind == SlackSeenKind.Changed && seen.Message == shown);

        Assert.Empty(silent.Unfurls);
        Assert.Single(_stage.Slack.Requests, request => request.Method == "chat.unfurl");
    }
}
