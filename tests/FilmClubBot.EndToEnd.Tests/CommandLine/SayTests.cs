using System.Text.Json;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>One slash command on the command line: the same answers as everywhere.</summary>
public sealed class SayTests
{
    [Fact]
    public async Task Answers_about_a_film_from_its_review_word_for_word()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);
        var review = await File.ReadAllTextAsync(OwnFiles.Her, TestContext.Current.CancellationToken);

        foreach (var command in new[] { "/themes film:Her", "/quotes film:her", "/ask film:Her question:\"what does it say about loneliness?\"", "/film her" })
        {
            var answer = await worker.Run("say", command);

            Assert.Equal(0, answer.Exit);
            var quotations = answer.Output.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]).ToList();
            Assert.NotEmpty(quotations);
            Assert.All(quotations, quotation => Assert.Contains(quotation, review, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Finds_loneliness_and_the_speaker()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);

        var themes = await worker.Run("say", "/themes film:Her");
        var quotes = await worker.Run("say", "/quotes film:Her");

        Assert.Contains("loneliness", themes.Output, StringComparison.Ordinal);
        Assert.Contains("Marguerite Oyelaran", quotes.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("twist", quotes.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_that_the_reviews_do_not_answer_the_question()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);

        var answer = await worker.Run("say", "/ask film:Her question:\"what does it say about dinosaurs and submarines?\"");

        Assert.Equal(0, answer.Exit);
        Assert.Contains("The reviews don't say.", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saves_a_rating_and_shows_it()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);

        var rated = await worker.Run("say", "/rate film:Her stars:4.5");
        var ratings = await worker.Run("say", "/ratings film:Her");

        Assert.Equal(0, rated.Exit);
        Assert.Contains("4.5 of 5 by 1 member", ratings.Output, StringComparison.Ordinal);
        Assert.Contains("★★★★½", ratings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_the_card_as_json()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);

        var answer = await worker.Run("say", "/film film:her", "--json");

        using var card = JsonDocument.Parse(answer.Output);
        Assert.Equal("Her (2013)", card.RootElement.GetProperty("title").GetString());
        Assert.Contains("Spike Jonze", card.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exits_with_one_on_a_refusal_and_with_two_on_a_wrong_call()
    {
        await using var worker = new WorkerProgram();

        Assert.Equal(1, (await worker.Run("say", "/audit")).Exit);
        Assert.Equal(1, (await worker.Run("say", "/rate film:Us stars:6")).Exit);
        Assert.Equal(2, (await worker.Run("say")).Exit);
        Assert.Equal(2, (await worker.Run("dance")).Exit);
    }

    [Fact]
    public async Task Runs_a_moderators_command_as_a_moderator_and_audits_it()
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);

        var hidden = await worker.Run("say", "/theme hide film:Her theme:loneliness", "--as", "moderator", "--yes");
        var themes = await worker.Run("say", "/themes film:Her");
        var audit = await worker.Run("say", "/audit", "--as", "moderator");

        Assert.Equal(0, hidden.Exit);
        Assert.DoesNotContain("loneliness –", themes.Output, StringComparison.Ordinal);
        Assert.Contains("Her (2013): loneliness", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_the_sample_reviews_when_nothing_was_imported()
    {
        await using var worker = new WorkerProgram();

        var reviews = await worker.Run("say", "/reviews");
        var film = await worker.Run("say", "/film Solaris");

        Assert.Equal(0, reviews.Exit);
        Assert.Contains("Solaris (1972)", film.Output, StringComparison.Ordinal);
        Assert.Contains("Solaris (2002)", film.Output, StringComparison.Ordinal);
        Assert.Equal(1, film.Exit);
    }

    [Fact]
    public async Task Replies_in_the_clubs_language()
    {
        await using var worker = new WorkerProgram();
        worker.Set("Club__Locale", "de");
        await worker.PrepareDatabase(OwnFiles.Her);

        var themes = await worker.Run("say", "/themes film:Her");

        Assert.Contains("Themen von Her (2013)", themes.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(60, Traits = ["Form", "Long"])]
    public async Task Runs_at_the_same_time_are_all_answered(int count)
    {
        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(OwnFiles.Her);

        // Every third one writes, and all of those write the same row.
        var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(run => worker.Run("say", run % 3 == 0 ? "/rate film:Her stars:4" : "/themes film:Her")));

        Assert.All(answers, answer => Assert.True(answer.Exit == 0, answer.Output + answer.Messages));
        Assert.Contains("4.0 of 5 by 1 member", (await worker.Run("say", "/ratings film:Her")).Output, StringComparison.Ordinal);
    }
}
