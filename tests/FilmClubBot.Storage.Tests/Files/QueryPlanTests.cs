using System.Data.Common;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilmClubBot.Storage.Tests.Files;

/// <summary>Two thousand reviews, and SQLite's plan for each query.</summary>
public class QueryPlanTests
{
    [Fact]
    public async Task A_query_about_a_film_never_scans_all_reviews()
    {
        var plans = new PlanRecorder();
        await using var society = await Society.Found(options => options.AddInterceptors(plans));
        Fill(society);

        await using var scope = society.Begin();
        plans.Plans.Clear();
        var film = new FilmId(17);
        var page = new PageRequest(1, 5);
        var reviews = await scope.Reviews.OfFilm(film, page, Society.Token);
        var themes = await scope.Themes.OfFilm(film, Society.Token);
        await scope.Reviews.Questions(film, Society.Token);
        await scope.Quotes.Search(new(film), page, Society.Token);
        await scope.Quotes.Random(new(film), null, Society.Token);
        await scope.Passages.Find(film, ["lonely"], Society.Token);
        await scope.Passages.Best(film, ["lonely"], Society.Token);
        await scope.Ratings.Summary(film, Society.Token);
        await scope.Ratings.Comments(film, page, Society.Token);
        await scope.Themes.Locate(film, "the lonely city", Society.Token);
        var films = await scope.Themes.FilmsWith("theme 3", Society.Token);

        Assert.Equal((10, 4), (reviews.Total, films.Count));
        Assert.NotEmpty(themes);
        Assert.NotEmpty(plans.Plans);
        Assert.DoesNotContain(plans.Plans, IsScan);
        Assert.DoesNotContain(plans.Plans, IsOfWholeClub);
    }

    [Fact]
    public async Task Searches_use_the_full_text_index()
    {
        var plans = new PlanRecorder();
        await using var society = await Society.Found(options => options.AddInterceptors(plans));
        Fill(society);

        await using var scope = society.Begin();
        plans.Plans.Clear();
        var found = await scope.Reviews.Search("lonely", new(1, 5), Society.Token);
        var passages = await scope.Passages.Find(null, ["lonely"], Society.Token);
        await scope.Reviews.Latest(new(1, 5), Society.Token);

        Assert.Equal((2000, IPassages.MostMatches), (found.Total, passages.Count));
        Assert.Contains(plans.Plans, plan => plan.Contains("VIRTUAL TABLE", StringComparison.Ordinal));
        Assert.DoesNotContain(plans.Plans, IsScan);
        // Of the reviews, some queries read the first few, and one counts all.
        Assert.DoesNotContain(plans.Plans, plan => IsOfWholeClub(plan) && !plan.Contains("IX_Reviews", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_samples_are_found_without_reading_other_reviews()
    {
        var plans = new PlanRecorder();
        await using var society = await Society.Found(options => options.AddInterceptors(plans));
        Fill(society);

        await using var scope = society.Begin();
        plans.Plans.Clear();
        Assert.Equal(0, await scope.Reviews.RemoveSamples(Society.Token));

        Assert.Contains("IX_Reviews_ClubId_IsHidden (", Assert.Single(plans.Plans), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClubWorkKind.Deliveries)]
    [InlineData(ClubWorkKind.FailedDeliveries)]
    [InlineData(ClubWorkKind.Agendas)]
    [InlineData(ClubWorkKind.Events)]
    public async Task Due_work_of_all_clubs_is_found_without_reading_what_is_done(ClubWorkKind kind)
    {
        var plans = new PlanRecorder();
        await using var society = await Society.Found(options => options.AddInterceptors(plans));

        await society.Work.Due(kind, society.Now, Society.Token);

        // These indexes have only rows that are not done.
        string[] open = ["IX_Screenings_ClubId_WasAnnounced", "IX_EventPostings_ClubId"];
        Assert.DoesNotContain(plans.Plans, plan => IsScan(plan) && !open.Any(index => plan.EndsWith($" INDEX {index}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Due_feeds_of_all_clubs_are_found_without_reading_the_others()
    {
        var plans = new PlanRecorder();
        await using var society = await Society.Found(options => options.AddInterceptors(plans));

        await society.Work.DueFeeds(society.Now, 10, [], [], Society.Token);

        Assert.Contains(plans.Plans, plan => plan.Contains("IX_Feeds_State_NextPoll (State=? AND NextPoll<?)", StringComparison.Ordinal));
    }

    /// <summary>Whether a step walks through a table; a search in the full-text index is called a scan too.</summary>
    private static bool IsScan(string plan) =>
        plan.StartsWith("SCAN", StringComparison.Ordinal)
        && !plan.Contains("VIRTUAL TABLE", StringComparison.Ordinal)
        && !plan.Contains("CONSTANT ROW", StringComparison.Ordinal);

    /// <summary>Whether a step walks through all rows of the club in a table.</summary>
    private static bool IsOfWholeClub(string plan) => plan.EndsWith("(ClubId=?)", StringComparison.Ordinal);

    private static void Fill(Society society) => society.Execute("""
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
        INSERT INTO Films (Id, ClubId, Title, FoldedTitle, Directors) SELECT i, 1, 'Film ' || i, 'film ' || i, '[]' FROM n;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
        INSERT INTO Reviews (Id, ClubId, IsHidden, IsWithdrawn, IsSample, IsSourceSpoiler, StatedFilms, Corrections_IsChecked, ListedAt, Revision, Title, FoldedTitle, Origin, WordsHash, ReadBy, Language, IsSpoiler, Categories, Links, PassageCount, Emphasis, BlockQuotes, Body)
        SELECT i, 1, 0, 0, 0, 0, '[]', 0, '2020-01-01T00:00:00.0000000Z', 1, 'Review ' || i, 'review ' || i, 'x', i, '', 'en', 0, '[]', '[]', 2, '[]', '[]', 'The lonely city number ' || i || '.' FROM n;
        INSERT INTO ReviewFilms (ClubId, ReviewId, FilmId, Ordinal) SELECT 1, Id, 1 + Id % 200, 0 FROM Reviews;
        INSERT INTO Passages (ClubId, ReviewId, Ordinal, Start, End, Text) SELECT 1, Id, 0, 0, length(Body), Body FROM Reviews;
        INSERT INTO ThemeFindings (ClubId, ReviewId, Name, FoldedName, Confidence, Evidence) SELECT 1, Id, 'theme ' || (Id % 50), 'theme ' || (Id % 50), 0.5, '[[0,10]]' FROM Reviews;
        INSERT INTO Quotes (ClubId, ReviewId, Start, End, Text, Kind, IsHidden, IsWithdrawn, IsCurated) SELECT 1, Id, 0, 3, 'The', 'Review', 0, 0, 0 FROM Reviews;
        """);

    /// <summary>Asks for the plan of every query just before it runs.</summary>
    private sealed class PlanRecorder : DbCommandInterceptor
    {
        public List<string> Plans { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("SELECT", StringComparison.Ordinal) && !command.CommandText.StartsWith("INSERT", StringComparison.Ordinal))
                Explain(command);
            return ValueTask.FromResult(result);
        }

        private void Explain(DbCommand command)
        {
            using var explain = command.Connection!.CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            explain.Transaction = command.Transaction;
            foreach (Microsoft.Data.Sqlite.SqliteParameter parameter in command.Parameters)
                explain.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter(parameter.ParameterName, parameter.Value));
            using var reader = explain.ExecuteReader();
            List<string> steps = [];
            while (reader.Read())
                steps.Add(reader.GetString(3));
            // Reading the rows that a subquery gave is called a scan as well, by the subquery's name.
            var subqueries = steps.Where(step => step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal) || step.StartsWith("MATERIALIZE ", StringComparison.Ordinal))
                .Select(step => "SCAN " + step.Split(' ')[1]).ToList();
            Plans.AddRange(steps.Except(subqueries, StringComparer.Ordinal));
        }
    }
}
