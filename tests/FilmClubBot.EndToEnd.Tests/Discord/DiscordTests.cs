using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Discord.Guilds;

namespace FilmClubBot.EndToEnd.Tests.Discord;

/// <summary>What a society does on Discord, with the real worker over HTTP.</summary>
public sealed class DiscordTests
{
    [Fact]
    public async Task The_endpoint_passes_the_platforms_verification()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);

        Assert.True(await society.Discord.Verify());
    }

    [Fact]
    public async Task Themes_completes_the_film_and_answers_from_its_reviews()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);

        var (name, value) = Assert.Single(await society.People.Complete(society.Ada, society.Films, "themes", "film", "he"));
        var answer = await society.Types("themes", ("film", value));

        Assert.Equal("Her (2013)", name);
        Assert.Equal(DiscordSeenKind.Message, answer.Kind);
        Assert.Contains("loneliness", answer.Shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Quotes_pages_by_its_buttons_in_place()
    {
        await using var society = await DiscordSociety.Serving(Repository.Path("config", "sample-reviews"));

        var first = await society.Types("quotes");
        var shownFirst = first.Shown;
        var second = await society.People.Press(society.Ada, first.Message!, "Next ▶");
        var shownSecond = second.Shown;
        var back = await society.People.Press(society.Ada, first.Message!, "◀ Previous");

        Assert.Equal((DiscordSeenKind.Changed, first.Message), (second.Kind, second.Message));
        Assert.NotEqual(shownFirst, shownSecond);
        Assert.Equal(shownFirst, back.Shown);
    }

    [Fact]
    public async Task Imports_an_attached_file_for_the_caller_alone()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);
        var file = society.Discord.Uploads.Add("ratings.csv", System.Text.Encoding.UTF8.GetBytes("Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Salt Roads,2021,https://boxd.it/5Txy,4.5\n"));

        var imported = await society.Types("diary import", ("file", file));
        var again = await society.Types("diary import", ("file", file));
        var mine = await society.Types("mine");

        Assert.Equal(society.Ada.Id, imported.User);
        Assert.Contains("1 rating, 1 new film", imported.Shown, StringComparison.Ordinal);
        Assert.Contains("Nothing new in ratings.csv", again.Shown, StringComparison.Ordinal);
        Assert.Contains("Salt Roads (2021)", mine.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_through_a_form()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);

        var ratings = await society.Types("ratings show", ("film", "Her"));
        var form = await society.People.Press(society.Ada, ratings.Message!, "Rate with a comment");
        var rated = await society.People.Submit(society.Ada, society.Films, form.Modal!, new Dictionary<string, string> { ["stars"] = "4.5", ["comment"] = "It stays with you." });
        var seen = await society.Worker.Run("say", "/ratings film:Her");

        Assert.Equal(DiscordSeenKind.Modal, form.Kind);
        Assert.Contains("It stays with you.", rated.Shown, StringComparison.Ordinal);
        Assert.Contains("4.5 of 5 by 1 member", seen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_moderators_command_to_a_member_and_runs_it_for_a_moderator()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);

        // A member does not even see the command; one that is sent all the same is refused: the peers' tests do that.
        await Assert.ThrowsAsync<InvalidOperationException>(() => society.Types("audit"));
        var allowed = await society.People.Command(society.Mo, society.Films, "audit");

        Assert.Equal(DiscordSeenKind.Ephemeral, allowed.Kind);
        Assert.DoesNotContain("is for moderators", allowed.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_saved_as_a_quote_from_its_menu()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);
        const string words = "He is good at intimacy as long as it belongs to somebody else.";
        var message = society.Discord.Guild.Post(society.Ada, society.Films, words);

        var form = await society.People.UseMenu(society.Mo, message, "Save as quote");
        var saved = await society.People.Submit(society.Mo, society.Films, form.Modal!, new Dictionary<string, string> { ["film"] = "Her (2013)" });
        var quotes = await society.Worker.Run("say", "/quotes film:Her");

        Assert.Equal(DiscordSeenKind.Ephemeral, saved.Kind);
        Assert.Contains(words, quotes.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_has_one_rating_once_the_accounts_are_linked()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);
        await society.Worker.Run("say", "/rate film:Her stars:2");

        var code = Regex.Match((await society.Types("link")).Shown, "[A-Z0-9]{4}-[A-Z0-9]{4}").Value;
        var linked = await society.Worker.Run("say", $"/link code:{code}");
        await society.Types("rate", ("film", "Her"), ("stars", "5"));
        var seen = await society.Worker.Run("say", "/ratings film:Her");

        Assert.True(linked.Exit == 0, linked.Output + linked.Messages);
        Assert.Contains("5.0 of 5 by 1 member", seen.Output, StringComparison.Ordinal);
    }
}
