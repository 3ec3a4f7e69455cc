using System.Data.Common;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Postgres;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace FilmClubBot.Storage.Tests.Search;

/// <summary>PostgreSQL's plan for each query of a search, behind row-level security, as the ordinary user that the program connects as.</summary>
public sealed class FencedSearchTests
{
    // The second club has a hundredth of the reviews.
    private static readonly ClubId _large = ClubId.OfSettings, _small = new(2);

    private static readonly OwnedStore _filled = new(async store =>
    {
        using (var engine = Engine(store, new PlanRecorder()))
            await engine.Database.Prepare(CancellationToken.None);
        store.Execute("INSERT INTO Clubs (Id, Name, ZoneId, Locale, State, Jobs) VALUES (2, 'Wednesday Club', 'Etc/UTC', 'en', 'Active', '')");
        store.Execute("""
            INSERT INTO Reviews (Id, ClubId, IsHidden, IsWithdrawn, IsSample, IsSourceSpoiler, StatedFilms, Corrections_IsChecked, ListedAt, Revision, Title, FoldedTitle, Origin, WordsHash, ReadBy, Language, IsSpoiler, Categories, Links, PassageCount, Emphasis, BlockQuotes, Body)
            SELECT i, CASE WHEN i <= 60 THEN 2 ELSE 1 END, false, false, false, false, '[]', false, '2020-01-01T00:00:00.0000000Z', 1, 'Review ' || i, 'review ' || i, 'x', i, '', 'en', false, '{}', '{}', 2, '[]', '[]', 'The harbour' || i || '.'
            FROM generate_series(1, 6000) i
            """);
        store.Execute("INSERT INTO Passages (ClubId, ReviewId, Ordinal, Start, End, Text) SELECT ClubId, Id, 0, 0, length(Body), Body FROM Reviews");
        store.Execute("VACUUM ANALYZE");
    });

    [Fact]
    public async Task The_full_text_index_is_used_where_an_administrator_has_marked_the_operator()
    {
        await using var store = await _filled.Copy();
        var plans = new PlanRecorder();
        using var engine = Engine(store, plans);
        store.Execute(ClubFence.SearchStatement);

        await Search(engine, _large, "harbour3000");

        string[] indexes = ["IX_Reviews_SearchWords", "IX_Reviews_SearchWords", "IX_Passages_SearchWords", "IX_Passages_SearchWords", "IX_Passages_ClubId_ReviewId_Ordinal"];
        Assert.Equal(indexes.Length, plans.Plans.Count);
        Assert.All(indexes.Zip(plans.Plans), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));

        // Of a common word, the latest are found by walking through all reviews: the same ones.
        await using var context = engine.ContextOf(_large);
        var (walked, total) = await new TextSearchIndex(context, mostSorted: 1000).Reviews(["the"], 0, 3, Society.Token);
        Assert.Equal([6000, 5999, 5998], walked);
        Assert.Equal(5940, total);
        Assert.Equal(walked, (await new TextSearchIndex(context).Reviews(["the"], 0, 3, Society.Token)).Reviews);
    }

    [Fact]
    public async Task Otherwise_the_clubs_own_rows_are_read_and_not_those_of_others()
    {
        await using var store = await _filled.Copy();
        var plans = new PlanRecorder();
        using var engine = Engine(store, plans);

        await Search(engine, _small, "harbour21");

        Assert.Equal(5, plans.Plans.Count);
        Assert.All(plans.Plans, plan => Assert.DoesNotContain("Seq Scan on", plan, StringComparison.Ordinal));
    }

    private static async Task Search(StorageEngine engine, ClubId club, string word)
    {
        await using var context = engine.ContextOf(club);
        var index = engine.Search(context);
        var (reviews, total) = await index.Reviews([word], 0, 5, Society.Token);
        Assert.Equal(1, total);
        Assert.Equal([(word, 1)], await index.PassagesOf([word], 100, Society.Token));
        Assert.Single(await index.Passages(null, new([word]), 5, Society.Token));
        Assert.Single(await index.PassagesWith(word, reviews, Society.Token));
    }

    private static StorageEngine Engine(TestStore store, PlanRecorder plans) =>
        PostgresEngine.Of(PostgresSettings.Read(OwnedStore.ConnectionString(store)), Society.TuesdayClub, options => options.AddInterceptors(plans), isFenced: true);

    /// <summary>Asks for the plan of every query just before it runs, over the same connection.</summary>
    private sealed class PlanRecorder : DbCommandInterceptor
    {
        public List<string> Plans { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.Contains("SearchWords", StringComparison.Ordinal))
                return result;
            await using var explain = (NpgsqlCommand)command.Connection!.CreateCommand();
            explain.CommandText = "EXPLAIN " + command.CommandText;
            foreach (NpgsqlParameter parameter in command.Parameters)
                explain.Parameters.Add(parameter.Clone());
            await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
            List<string> steps = [];
            while (await reader.ReadAsync(cancellationToken))
                steps.Add(reader.GetString(0));
            Plans.Add(string.Join('\n', steps));
            return result;
        }
    }
}
