using FilmClubBot.Domain.Readings;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Films;

public class FilmMatchingTests
{
    [Theory]
    [InlineData(2013, null, 2013, null, true)]
    [InlineData(2013, null, null, null, true)]
    [InlineData(null, null, 2013, null, true)]
    [InlineData(2013, null, 2014, null, true)]
    [InlineData(2013, null, 2015, null, false)]
    [InlineData(2013, "Spike Jonze", 2014, "Jonze", true)]
    [InlineData(2013, "Spike Jonze", 2014, null, true)]
    [InlineData(2013, "Spike Jonze", 2013, "Ana Lee", false)]
    [InlineData(null, "Spike Jonze", null, "Ana Lee", false)]
    [InlineData(1984, "David Lynch", 2021, "David Lynch", false)]
    [InlineData(2008, "Chloé Zhao", 2008, "Zhao", true)]
    public void Year_and_directors_distinguish_films_of_one_title(int? year, string? director, int? otherYear, string? otherDirector, bool fits) =>
        Assert.Equal(fits, MentionedFilms.Fits(year, director is null ? [] : [director], new FilmMention("Her", otherYear, otherDirector is null ? [] : [otherDirector])));

    [Fact]
    public async Task Titles_are_equal_regardless_of_case_accents_and_article()
    {
        await using var society = await Society.Found();
        var first = await society.Review("The Thing", 1982, "One text.");
        society.Reader.Film("thing, the");
        var second = Assert.Single((await society.Import(Drafts.Of("Second", "Another text."))).Films);
        Assert.Equal((first.Id, first.Label), (second.Id, second.Label));
    }

    [Fact]
    public async Task A_later_review_completes_the_film()
    {
        await using var society = await Society.Found();
        var first = await society.Review("Her");
        var second = await society.Review("Her", 2013, directors: ["Spike Jonze"]);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(("Her (2013)", "Spike Jonze"), (second.Label, Assert.Single(second.Directors)));
    }

    [Fact]
    public async Task Two_films_of_one_title_stay_separate_and_a_mention_without_a_year_matches_the_more_reviewed()
    {
        await using var society = await Society.Found();
        var old = await society.Review("Dune", 1984);
        var young = await society.Review("Dune", 2021);
        Assert.NotEqual(old.Id, young.Id);
        society.Reader.Film("Dune", 2021);
        await society.Import(Drafts.Of("Sand again", "More sand."));

        Assert.Equal(young.Id, (await society.Review("Dune")).Id);
        Assert.Equal(old.Id, (await society.Review("Dune", 1985)).Id);
    }

    [Fact]
    public async Task The_same_year_wins_over_a_neighbouring_one()
    {
        await using var society = await Society.Found();
        await society.Review("Us", 2018, directors: ["Ana Lee"]);
        await society.Review("Us", 2019, directors: ["Jordan Peele"]);
        Assert.Equal(2019, (await society.Review("Us", 2019, "By year alone.")).Year);
    }

    [Fact]
    public async Task One_review_of_several_films_keeps_their_order_and_names_each_once()
    {
        await using var society = await Society.Found();
        society.Reader.Films(new("It", 2017, []), new("Us", 2019, []), new("it", null, []));
        var films = (await society.Import(Drafts.Of("Two words", "Both are short."))).Films;
        Assert.Equal(["It (2017)", "Us (2019)"], films.Select(film => film.Label));
    }

    [Fact]
    public async Task A_rated_film_is_listed_when_its_reviews_are_hidden()
    {
        await using var society = await Society.Found();
        society.Reader.Film("Her", 2013);
        var imported = await society.Import(Drafts.Of("Her", "Text."));
        await society.Review("A Zed");
        var ana = await society.Join("Ana");
        var film = imported.Films[0].Id;
        await society.Do(scope => scope.Ratings.Save(film, ana.Id, FilmClubBot.Domain.Ratings.Stars.FromHalves(8), null, false, Society.Token));
        await society.Do(scope => scope.Reviews.SetHidden(imported.Review!.Id, true, Society.Token));

        await using var scope = society.Begin();
        Assert.Equal(["A Zed", "Her"], (await scope.Films.List(Society.Token)).Select(listed => listed.Title).Order(StringComparer.Ordinal));
        Assert.NotNull(await scope.Films.Find(film, Society.Token));
        Assert.Equal(1, (await scope.Ratings.Summary(film, Society.Token)).Count);
    }

    [Fact]
    public async Task A_title_without_letters_is_still_a_title()
    {
        await using var society = await Society.Found();
        var film = await society.Review("???", 2020);
        Assert.Equal(film.Id, (await society.Review("???", 2020, "Again.")).Id);
        Assert.NotEqual(film.Id, (await society.Review("!!!", 2020)).Id);
    }
}
