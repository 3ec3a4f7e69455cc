using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Reviews;

public class ReviewCorrectionTests
{
    private const string Text = "The colours are warm. “A love letter to the screen.”";

    [Fact]
    public async Task Corrections_survive_a_re_reading()
    {
        await using var society = await Society.Found();
        society.Reader.Film("The Colours", 2001);
        var imported = await society.Import(Drafts.Of("Her", Text, "Staff", "https://blog.example/wrong"));
        await Correct(society, imported, new("Her", 2013, "Spike Jonze, Ana Lee", "Mara Voss", new("https://blog.example/right")));

        var again = await society.Import(Drafts.Of("Her", "More. " + Text, "Staff", "https://blog.example/wrong"));

        await using var scope = society.Begin();
        var review = await scope.Reviews.Find(imported.Review!.Id, Society.Token);
        Assert.Equal(IntakeOutcome.Revised, again.Outcome);
        Assert.Equal(("Mara Voss", "https://blog.example/right", 2), (review!.Author, review.Link!.AbsoluteUri, review.Revision));
        var film = Assert.Single(review.Films);
        Assert.Equal("Her (2013)", film.Label);
        Assert.Equal(["Spike Jonze", "Ana Lee"], film.Directors);
    }

    [Fact]
    public async Task A_corrected_review_that_is_imported_again_is_unchanged()
    {
        await using var society = await Society.Found();
        var draft = Drafts.Of("Her", Text, "Staff", "https://blog.example/wrong");
        var imported = await society.Import(draft);
        await Correct(society, imported, new("Her", 2013, null, "Mara Voss", new("https://blog.example/right")));

        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(draft)).Outcome);
        var moved = await society.Import(draft with { Link = new("https://blog.example/right") });
        Assert.Equal(imported.Review!.Id, moved.Review!.Id);
    }

    [Fact]
    public async Task A_review_without_a_film_is_read_again_as_one_of_the_film_that_a_moderator_names()
    {
        await using var society = await Society.Found();
        society.Reader.Films();
        var draft = Drafts.Of("On warmth", Text);
        var imported = await society.Import(draft);
        await Correct(society, imported, new("Her", 2013, "Spike Jonze", null, null));

        Assert.Equal(2, society.Reader.Readings);
        Assert.Equal(["Her"], society.Query("SELECT Title FROM ReviewFilms JOIN Films ON Films.Id = FilmId"));
        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(draft)).Outcome);

        await Correct(society, imported, new("Warm", null, null, null, null));
        Assert.Equal(2, society.Reader.Readings);
    }

    [Theory]
    [InlineData(2010)]
    [InlineData(2012)]
    [InlineData(2013)]
    [InlineData(1958)]
    public async Task A_corrected_year_of_a_shared_film_moves_the_review_to_a_film_of_that_year(int year)
    {
        await using var society = await Society.Found();
        society.Reader.Film("Harbour Lights", 2011);
        var imported = await society.Import(Drafts.Of("On harbours", Text));
        await society.Import(Drafts.Of("On lights", "Salt and fog. " + Text));

        await Correct(society, imported, new(null, year, null, null, null));

        await using var scope = society.Begin();
        Assert.Equal($"Harbour Lights ({year})", Assert.Single((await scope.Reviews.Find(imported.Review!.Id, Society.Token))!.Films).Label);
        Assert.Equal(new[] { "Harbour Lights (2011)", $"Harbour Lights ({year})" }.Order(), (await scope.Films.List(Society.Token)).Select(film => film.Label).Order());
    }

    [Fact]
    public async Task A_wrong_title_moves_the_review_to_another_film()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        society.Reader.Film("Warm");
        var imported = await society.Import(Drafts.Of("On warmth", Text));
        await Correct(society, imported, new("her", null, null, null, null));

        await using var scope = society.Begin();
        Assert.Equal([her.Id], (await scope.Films.List(Society.Token)).Select(film => film.Id));
    }

    [Fact]
    public async Task A_wrong_year_of_a_film_that_only_this_review_names_is_corrected_with_its_ratings()
    {
        await using var society = await Society.Found();
        society.Reader.Film("Her", 2031);
        var imported = await society.Import(Drafts.Of("Her", Text));
        var ana = await society.Join("Ana");
        await society.Do(scope => scope.Ratings.Save(imported.Films[0].Id, ana.Id, Stars.FromHalves(9), null, false, Society.Token));
        await Correct(society, imported, new(null, 2013, null, null, null));

        await using var scope = society.Begin();
        var film = Assert.Single(await scope.Films.List(Society.Token));
        Assert.Equal(("Her (2013)", 1), (film.Label, (await scope.Ratings.Summary(film.Id, Society.Token)).Count));
    }

    [Fact]
    public async Task A_wrong_year_of_a_film_that_others_review_moves_this_review_alone()
    {
        await using var society = await Society.Found();
        var old = await society.Review("Dune", 1984);
        society.Reader.Film("Dune");
        var imported = await society.Import(Drafts.Of("Sand", Text));
        Assert.Equal(old.Id, imported.Films[0].Id);
        await Correct(society, imported, new(null, 2021, null, null, null));

        await using var scope = society.Begin();
        Assert.Equal(["Dune (1984)", "Dune (2021)"], (await scope.Films.List(Society.Token)).Select(film => film.Label));
    }

    [Fact]
    public async Task A_corrected_critic_becomes_the_speaker_of_the_reviewers_own_sentences()
    {
        await using var society = await Society.Found();
        society.Reader.Kind = QuoteKind.Review;
        society.Reader.Film("Her");
        var imported = await society.Import(Drafts.Of("Her", Text, "Staff"));
        await Correct(society, imported, new(null, null, null, "Mara Voss", null));

        await using var scope = society.Begin();
        var quote = Assert.Single((await scope.Quotes.Search(new QuoteFilter(Speaker: "voss"), new(1, 5), Society.Token)).Items);
        Assert.Equal("Mara Voss", quote.Speaker);
    }

    [Fact]
    public async Task A_correction_of_a_missing_review_does_nothing()
    {
        await using var society = await Society.Found();
        await using var scope = society.Begin();
        Assert.False(await scope.Reviews.Correct(new(4711), new("Her", null, null, null, null), Society.Token));
        Assert.Null(await scope.Reviews.SetHidden(new(4711), true, Society.Token));
        Assert.Null(await scope.Reviews.Find(new(4711), Society.Token));
    }

    private static async Task Correct(Society society, IntakeResult imported, ReviewCorrection correction) =>
        Assert.True(await society.Do(scope => scope.Reviews.Correct(imported.Review!.Id, correction, Society.Token)));
}
