using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.EndToEnd.Tests.Slack;

/// <summary>What a society does on Slack, with the real worker over HTTP.</summary>
public sealed class SlackTests
{
    [Fact]
    public async Task The_endpoint_passes_the_platforms_verification()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);

        Assert.True(await society.Slack.Verify());
    }

    [Fact]
    public async Task Themes_asks_for_the_film_in_a_modal_that_completes_it()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);

        var all = await society.Types("/themes");
        var modal = (await society.People.Press(society.Ada, all.Message!, "Themes of a film")).View!;
        var (text, value) = Assert.Single(await society.People.Suggest(society.Ada, modal, "film", "he"));
        var answer = await society.People.Submit(society.Ada, modal, new Dictionary<string, string> { ["film"] = value });

        Assert.Equal("Her (2013)", text);
        Assert.Equal(SlackSeenKind.Message, answer.Kind);
        Assert.Contains("loneliness", answer.Shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Imports_a_file_of_the_form_and_of_a_message_for_the_caller_alone()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        var file = society.Slack.Workspace.AddFile("ratings.csv", System.Text.Encoding.UTF8.GetBytes("Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,4.5\n"));

        var modal = (await society.Types("/diary", "import")).View!;
        var imported = await society.People.Submit(society.Ada, modal, new Dictionary<string, string> { ["file"] = file.Id });
        var message = await society.People.Post(society.Ada, society.Films, "", sendsEvent: false, file);
        var again = await society.People.Shortcut(society.Ada, message, "diary_import");

        Assert.Equal((SlackSeenKind.Ephemeral, society.Ada.Id), (imported.Kind, imported.User));
        Assert.Contains("1 rating, 1 new film", imported.Shown, StringComparison.Ordinal);
        Assert.Contains("Nothing new in ratings.csv", again.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_pages_by_its_buttons_in_place()
    {
        await using var society = await SlackSociety.Serving(Repository.Path("config", "sample-reviews"));

        var first = await society.Types("/quotes");
        var message = first.Message!;
        var shownFirst = first.Shown;
        var second = await society.People.Press(society.Ada, message, "Next ▶");
        var shownSecond = second.Shown;
        var back = await society.People.Press(society.Ada, message, "◀ Previous");

        Assert.Equal(SlackSeenKind.Message, first.Kind);
        Assert.Equal((SlackSeenKind.Changed, message), (second.Kind, second.Message));
        Assert.NotEqual(shownFirst, shownSecond);
        Assert.Equal(shownFirst, back.Shown);
    }

    [Fact]
    public async Task Rates_through_a_form()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);

        var ratings = await society.Types("/ratings", "Her");
        var form = await society.People.Press(society.Ada, ratings.Message!, "Rate with a comment");
        var rated = await society.People.Submit(society.Ada, form.View!, new Dictionary<string, string> { ["stars"] = "4.5", ["comment"] = "It stays with you." });
        var seen = await society.Worker.Run("say", "/ratings film:Her");

        Assert.Equal(SlackSeenKind.View, form.Kind);
        Assert.Contains("It stays with you.", rated.Shown, StringComparison.Ordinal);
        Assert.Contains("4.5 of 5 by 1 member", seen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_has_one_rating_once_the_accounts_are_linked()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        await society.Worker.Run("say", "/rate film:Her stars:2");

        var code = Regex.Match((await society.Types("/link")).Shown, "[A-Z0-9]{4}-[A-Z0-9]{4}").Value;
        var linked = await society.Worker.Run("say", $"/link code:{code}");
        await society.Types("/rate", "her 5");
        var seen = await society.Worker.Run("say", "/ratings film:Her");

        Assert.True(linked.Exit == 0, linked.Output + linked.Messages);
        Assert.Contains("5.0 of 5 by 1 member", seen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_moderators_command_to_a_member_and_runs_it_for_a_moderator()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);

        var refused = await society.Types("/audit");
        var allowed = await society.Types("/audit", user: society.Mo);

        Assert.Equal(SlackSeenKind.Ephemeral, refused.Kind);
        Assert.Contains("is for moderators", refused.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("is for moderators", allowed.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_saved_as_a_quote_from_its_menu()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        var message = await society.People.Post(society.Ada, society.Films, "He is good at intimacy as long as it belongs to somebody else.", sendsEvent: false);

        var form = await society.People.Shortcut(society.Mo, message, "quote_add");
        var saved = await society.People.Submit(society.Mo, form.View!, new Dictionary<string, string> { ["film"] = "Her (2013)" });
        var quotes = await society.Worker.Run("say", "/quotes film:Her");

        Assert.Equal(SlackSeenKind.Ephemeral, saved.Kind);
        Assert.Contains("He is good at intimacy as long as it belongs to somebody else.", quotes.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_tab_shows_own_ratings_and_the_latest_review_and_its_buttons_reply_in_a_modal()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        await society.Types("/rate", "her 4.5");

        var home = await society.People.OpenHome(society.Ada);
        var themes = await society.People.Press(society.Ada, home.View!, "Themes");

        Assert.Equal(SlackSeenKind.Home, home.Kind);
        Assert.Contains("Her (2013)", home.Shown, StringComparison.Ordinal);
        Assert.Equal(SlackSeenKind.View, themes.Kind);
        Assert.Contains("loneliness", themes.Shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Announces_a_review_that_is_published_while_it_runs()
    {
        await using var society = await SlackSociety.Found();
        var folder = Directory.CreateDirectory(Path.Combine(society.Worker.Folder, "reviews")).FullName;
        society.Worker.Set("Reviews__Folder", folder);
        society.Worker.Set("Reviews__PollInterval", "00:00:05");
        // The files of the first import are the archive and are not announced.
        File.Copy(Repository.Path("config", "sample-reviews", "us-2019.txt"), Path.Combine(folder, "us.txt"));
        await society.Worker.Serve();
        await society.Worker.WaitForMessage("Imported: 1 new");

        File.Copy(OwnFiles.Her, Path.Combine(folder, "her.txt"));
        var announced = await society.Slack.Workspace.Until(() => society.Films.Messages.FirstOrDefault(message => message.Shown.Contains("The Voice in the Other Room", StringComparison.Ordinal)), "the announcement");

        Assert.True(announced.FromBot);
        Assert.Contains("Rate it", announced.Shown, StringComparison.Ordinal);
        Assert.Single(society.Films.Messages);
    }
}
