using System.Net;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.EndToEnd.Tests.Slack;

/// <summary>Another program has locked the database. Slack waits three seconds for an acknowledgement.</summary>
public sealed class LockedDatabaseTests
{
    [Fact]
    public async Task A_rating_is_acknowledged_and_answered_later()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        // The member is known.
        await society.Types("/themes", "Her");

        var seen = await WhileLocked(society, () => society.Types("/rate", "Her 4.5"));

        Assert.Equal(SlackSeenKind.Message, seen.Kind);
        Assert.Contains("★★★★½", seen.Shown, StringComparison.Ordinal);
        Assert.Contains("4.5 of 5 by 1 member", (await society.Worker.Run("say", "/ratings film:Her")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_who_is_new_is_acknowledged_too()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        Assert.Contains("loneliness", (await WhileLocked(society, () => society.Types("/themes", "Her"))).Shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_and_its_button_are_acknowledged_too()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        var ratings = await society.Types("/ratings", "Her");
        var form = await society.People.Press(society.Ada, ratings.Message!, "Rate with a comment");

        // The modal closes at once, and the reply is a message.
        var rated = await WhileLocked(society, () => society.People.Submit(society.Ada, form.View!, new Dictionary<string, string> { ["stars"] = "2", ["comment"] = "Too long by a reel." }));

        Assert.Contains("Too long by a reel.", rated.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_needs_no_lock_and_the_bot_is_ready()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        await society.Types("/quotes");
        using var client = new HttpClient { BaseAddress = new Uri(society.Worker.Url) };

        using var other = OtherProgram.Writing(society.Worker.DatabaseFile);
        var themes = await society.Types("/themes", "Her");
        using var ready = await client.GetAsync("/healthz/ready", TestContext.Current.CancellationToken);

        Assert.Equal(SlackSeenKind.Message, themes.Kind);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    // The database is locked until Slack has the acknowledgement.
    private static async Task<SlackSeen> WhileLocked(SlackSociety society, Func<Task<SlackSeen>> act)
    {
        var workspace = society.Slack.Workspace;
        var before = workspace.Acknowledged;
        Task<SlackSeen> acting;
        using (OtherProgram.Writing(society.Worker.DatabaseFile))
        {
            acting = act();
            await workspace.Until(() => workspace.Acknowledged > before ? workspace : null, "an acknowledgement");
        }

        return await acting;
    }
}
