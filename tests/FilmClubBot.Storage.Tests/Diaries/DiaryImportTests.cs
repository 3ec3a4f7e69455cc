using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Diaries;

public class DiaryImportTests
{
    private static readonly LocalDate _spring = new(2024, 4, 2), _autumn = new(2025, 10, 3);

    [Fact]
    public async Task Stores_ratings_and_viewings_once()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        DiaryEntry[] entries =
        [
            Rated("Salt Roads", 2021, 9, _autumn) with { Ids = Boxd("5Txy") },
            Rated("Night Boat", 2005, null, _autumn),
            Seen("Salt Roads", 2021, _spring, 6) with { Tags = ["cinema"], Review = "Salt." },
            Seen("Salt Roads", 2021, _autumn, 9) with { IsRewatch = true },
            new(DiaryTable.Watched, "Heat of Noon", 1995) { ListedOn = _spring },
            new(DiaryTable.Watched, "Salt Roads", 2021) { ListedOn = _spring },
            new(DiaryTable.Watchlist, "Wanted", 1999),
        ];
        Assert.Equal((3, 1, 3, 1, 0), Counts(await Import(society, ada, entries)));
        Assert.Equal((0, 0, 0, 1, 0), Counts(await Import(society, ada, entries)));

        await using var scope = society.Begin();
        var rating = Assert.Single((await scope.Ratings.Mine(ada.Id, new PageRequest(1, 9), Society.Token)).Items);
        Assert.Equal(("Salt Roads (2021)", 9, _autumn), (rating.Film.Label, rating.Stars.Halves, rating.At.InUtc().Date));
        Assert.Equal(
            [("Salt Roads", _spring, 6, false), ("Salt Roads", _autumn, 9, true)],
            (await scope.Diaries.Of(ada.Id, Society.Token)).Where(entry => entry.WatchedOn is not null).Select(entry => (entry.Title, entry.WatchedOn!.Value, entry.Stars!.Value.Halves, entry.IsRewatch)));
    }

    [Fact]
    public async Task A_watchlist_alone_becomes_suggestions_once_the_newest_first_within_the_limit()
    {
        await using var society = await Society.Found();
        var (ada, bo) = (await society.Join("Ada"), await society.Join("Bo"));
        var listed = await society.Do(scope => scope.Films.Want(new("Salt Roads", 2021, []), Society.Token));
        await society.Do(scope => scope.Films.Want(new("Suspira", null, []), Society.Token));
        await society.Do(scope => scope.Watchlist.Support(default, listed.Id, bo.Id, "the roads", Society.Token));
        List<DiaryEntry> entries = [.. Enumerable.Range(1, 12).Select(day => Wanted($"Ferry {day}", 1990) with { ListedOn = _spring.PlusDays(day) })];
        entries.AddRange([Wanted("Salt Roads", 2021) with { ListedOn = _autumn }, Wanted("Salt Roads", 2021), Wanted("Suspira", 1977) with { ListedOn = _autumn }]);

        var first = await Import(society, ada, entries);
        var second = await Import(society, ada, entries);

        Assert.Equal((9, 10, 0, 3, 1), (first.Films, first.Suggested, first.Shown, first.Beyond, first.Doubts.Count));
        Assert.Equal((0, 0, 0, 3, 1), (second.Films, second.Suggested, second.Shown, second.Beyond, second.Doubts.Count));
        await using var scope = society.Begin();
        var all = await scope.Watchlist.All(null, Society.Token);
        Assert.Equal("Salt Roads (2021)", all[0].Film.Label);
        Assert.Equal(["Ada", "Bo"], all[0].Suggestions.Select(suggestion => suggestion.By.Name).Order());
        Assert.Equal(Enumerable.Range(4, 9).Select(day => $"Ferry {day} (1990)").Order(), all.Skip(1).Select(film => film.Film.Label).Order());
        Assert.DoesNotContain(await scope.Films.List(Society.Token), film => film.Title == "Ferry 3");
    }

    [Fact]
    public async Task A_film_that_the_club_has_shown_is_not_suggested_from_a_watchlist()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var film = await society.Do(scope => scope.Films.Want(new("Salt Roads", 2021, []), Society.Token));
        await society.Do(scope => scope.Screenings.Add(new Screening(default, film, society.Now, Duration.FromHours(2), ScreeningState.Over), Society.Token));

        var import = await Import(society, ada, [Wanted("Salt Roads", 2021)]);

        Assert.Equal((0, 0, 1), (import.Films, import.Suggested, import.Shown));
    }

    [Fact]
    public async Task The_newer_rating_counts()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var film = await society.Do(scope => scope.Films.Want(new("Salt Roads", 2021, []), Society.Token));
        await society.Do(scope => scope.Ratings.Save(film.Id, ada.Id, Stars.FromHalves(4), null, false, Society.Token));

        await Import(society, ada, [Rated("Salt Roads", 2021, 9, _spring)]);
        Assert.Equal(4, await Halves(society, film, ada));

        await Import(society, ada, [Rated("Salt Roads", 2021, 9, society.Now.InUtc().Date.PlusDays(1)), Rated("Salt Roads", 2021, 2, _spring)]);
        Assert.Equal(9, await Halves(society, film, ada));
    }

    [Fact]
    public async Task Never_confuses_two_films_of_one_title()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var old = await society.Do(scope => scope.Films.Want(new("Suspira", 1977, []), Society.Token));
        await Import(society, ada, [Rated("Suspira", 2018, 5, _spring), Rated("Suspira", 1977, 9, _spring)]);
        Assert.Equal(9, await Halves(society, old, ada));

        // Of two films that share title and year, the short address says which is which.
        await Import(society, ada, [Rated("Aurora", 2010, 2, _spring) with { Ids = Boxd("a1") }, Rated("Aurora", 2010, 8, _spring) with { Ids = Boxd("b2") }]);
        Assert.Equal(["2", "8"], society.Query("SELECT Halves FROM Ratings r JOIN Films f ON f.Id = r.FilmId WHERE f.Title = 'Aurora' ORDER BY Halves"));
    }

    [Theory]
    [InlineData(null, 1977, EntryDoubt.FilmWithoutYear)]
    [InlineData(1977, null, EntryDoubt.RowWithoutYear)]
    [InlineData(1977, 1978, EntryDoubt.NearYear)]
    public async Task Leaves_out_a_row_whose_film_is_in_doubt(int? known, int? given, EntryDoubt doubt)
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var film = await society.Do(scope => scope.Films.Want(new("Suspira", known, []), Society.Token));
        var import = await Import(society, ada, [Rated("Suspira", given, 9, _spring), Rated("Salt Roads", 2021, 9, _spring)]);
        Assert.Equal((1, 1, 0, 0, 1), Counts(import));
        Assert.Equal((film.Id, doubt), (import.Doubts[0].Film.Id, import.Doubts[0].Doubt));
        Assert.Null(await Halves(society, film, ada));
    }

    [Fact]
    public async Task A_doubt_is_settled_by_the_year_of_the_film()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var film = await society.Do(scope => scope.Films.Want(new("Suspira", null, []), Society.Token));
        await society.Do(scope => scope.Films.SetYear(film.Id, 1977, Society.Token));
        await Import(society, ada, [Rated("Suspira", 1977, 9, _spring)]);
        Assert.Equal(9, await Halves(society, film, ada));
    }

    [Fact]
    public async Task A_short_review_becomes_a_remark_and_a_long_one_stays_in_the_diary()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        await Import(society, ada, [Seen("Salt Roads", 2021, _spring, 9) with { Review = "All <i>salt</i>, no road." }, Seen("Night Boat", 2005, _spring, 5) with { Review = new string('x', 2_000) }]);
        await using var scope = society.Begin();
        var remarks = (await scope.Ratings.Mine(ada.Id, new PageRequest(1, 9), Society.Token)).Items.ToDictionary(rating => rating.Film.Title, rating => rating.Comment);
        Assert.Equal(("All salt, no road.", null), (remarks["Salt Roads"], remarks["Night Boat"]));
        Assert.Equal(["2000"], society.Query("SELECT LENGTH(Review) FROM Viewings WHERE LENGTH(Review) > 100"));
    }

    [Fact]
    public async Task Counts_the_remarks_that_are_held_back()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        DiaryEntry[] entries = [Seen("Salt Roads", 2021, _spring, 9) with { Review = "A dreadful road." }, Seen("Night Boat", 2005, _spring, 5) with { Review = "Calm." }];
        Assert.Equal(1, (await Import(society, ada, entries)).Held);
        Assert.Equal(0, (await Import(society, ada, entries)).Held);
    }

    [Fact]
    public async Task What_is_exported_is_the_same_after_its_import_into_an_empty_club()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        await Import(society, ada,
        [
            Rated("Salt Roads", 2021, 9, _autumn) with { Ids = Boxd("5Txy"), Directors = ["Mara Okoye"] },
            Seen("Salt Roads", 2021, _spring, 6) with { Tags = ["cinema", "wren"], Review = "Salt <b>only</b>." },
            Rated("-30-", 1959, 4, _spring) with { Review = "=1+1" },
            Rated("Night Boat", 2005, 7, _spring),
            Seen("Night Boat", 2005, _autumn, 7) with { IsRewatch = true, Review = new string('y', 3_000) },
            new(DiaryTable.Watched, "Heat of Noon", 1995) { ListedOn = _spring },
            Seen("Unrated", null, _spring, null),
        ]);
        var first = await Of(society, ada);

        await using var empty = await Society.Found();
        var ben = await empty.Join("Ben");
        await Import(empty, ben, first);
        var second = await Of(empty, ben);
        Assert.Equal(first.Select(Line), second.Select(Line));
        Assert.Equal(6, second.Count);
    }

    [Fact]
    public async Task Reports_each_entry()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        Steps steps = new();
        await society.Do(scope => scope.Diaries.Import(ada.Id, [Rated("Salt Roads", 2021, 9, _spring), Rated("Night Boat", 2005, 9, _spring)], steps, Society.Token));
        Assert.Equal([new(1, 2), new(2, 2)], steps.Reported);
    }

    [Fact]
    public async Task A_linked_account_brings_its_diary()
    {
        await using var society = await Society.Found();
        var (ada, slack) = (await society.Join("Ada"), await society.Join("Ada on Slack"));
        await Import(society, ada, [Seen("Salt Roads", 2021, _spring, 9)]);
        await Import(society, slack, [Seen("Salt Roads", 2021, _spring, 9), Seen("Night Boat", 2005, _spring, 5)]);
        var code = await society.Do(scope => scope.Links.Issue(ada.Id, Platform.Web, Society.Token));
        await society.Do(scope => scope.Links.Redeem(slack.Id, Platform.Slack, code, Society.Token));
        Assert.Equal(["Night Boat", "Salt Roads"], (await Of(society, ada)).Select(entry => entry.Title));
    }

    private static DiaryEntry Rated(string title, int? year, int? halves, LocalDate on) =>
        new(DiaryTable.Ratings, title, year) { Stars = halves is { } stars ? Stars.FromHalves(stars) : null, ListedOn = on };

    private static DiaryEntry Seen(string title, int? year, LocalDate on, int? halves) =>
        new(DiaryTable.Diary, title, year) { Stars = halves is { } stars ? Stars.FromHalves(stars) : null, ListedOn = on, WatchedOn = on };

    private static ExternalFilmIds Boxd(string code) => ExternalFilmIds.Of([new(FilmSite.Boxd, code)]);

    private static string Line(DiaryEntry entry) => string.Join('|', entry.Title, entry.Year, string.Join(',', entry.Directors), string.Join(',', entry.Ids.Select(id => id.Value)), entry.WatchedOn, entry.Stars, entry.IsRewatch, string.Join(',', entry.Tags), entry.Review);

    private static DiaryEntry Wanted(string title, int? year) => new(DiaryTable.Watchlist, title, year);

    private static (int Films, int Ratings, int Viewings, int Wanted, int Doubts) Counts(DiaryImport import) => (import.Films, import.Ratings, import.Viewings, import.Wanted, import.Doubts.Count);

    private static Task<DiaryImport> Import(Society society, Member member, IReadOnlyList<DiaryEntry> entries) =>
        society.Do(scope => scope.Diaries.Import(member.Id, entries, null, Society.Token));

    private static async Task<IReadOnlyList<DiaryEntry>> Of(Society society, Member member)
    {
        await using var scope = society.Begin();
        return await scope.Diaries.Of(member.Id, Society.Token);
    }

    private static async Task<int?> Halves(Society society, Film film, Member member)
    {
        await using var scope = society.Begin();
        return (await scope.Ratings.Of(film.Id, member.Id, Society.Token))?.Stars.Halves;
    }

    private sealed class Steps : IProgress<DiaryProgress>
    {
        public List<DiaryProgress> Reported { get; } = [];

        public void Report(DiaryProgress value) => Reported.Add(value);
    }
}
