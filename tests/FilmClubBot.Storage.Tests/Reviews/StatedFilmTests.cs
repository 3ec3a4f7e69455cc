using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Tests.Reviews;

public class StatedFilmTests
{
    private const string Text = "He listens to a harbour. The harbour is silent.";

    [Fact]
    public async Task Is_stored_so_that_it_can_be_read_again()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("The long quay", Text) with { StatedFilms = [new("Salt Roads", 2022, ["Mara Okoye"])] });
        Assert.Equal(["""[{"title":"Salt Roads","year":2022,"directors":["Mara Okoye"]}]"""], society.Query("SELECT StatedFilms FROM Reviews"));
    }

    [Fact]
    public async Task Is_stored_with_its_ids()
    {
        await using var society = await Society.Found();
        var ids = ExternalFilmIds.Of([new(FilmSite.Imdb, "tt0012345"), new(FilmSite.Letterboxd, "salt-roads")]);
        await society.Import(Drafts.Of("The long quay", Text) with { StatedFilms = [new(null, null, []) { Ids = ids }] });
        Assert.Equal(["""[{"directors":[],"ids":{"imdb":"tt0012345","letterboxd":"salt-roads"}}]"""], society.Query("SELECT StatedFilms FROM Reviews"));
        await using var scope = society.Begin();
        Assert.Equal(ids, (await scope.Context.Reviews.SingleAsync(Society.Token)).StatedFilms[0].Ids);
    }

    [Fact]
    public async Task Categories_are_read_again_with_the_text()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("The long quay", Text) with { Categories = ["Books", "harbour"] });
        await using var scope = society.Begin();
        Assert.Equal(["Books", "harbour"], (await scope.Context.Reviews.SingleAsync(Society.Token)).ToText().Categories);
        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(Drafts.Of("The long quay", Text) with { Categories = ["Books", "harbour"] })).Outcome);
    }

    [Fact]
    public async Task Stated_later_it_is_read_with_the_stored_text_and_makes_no_revision()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("The long quay", Text));
        var readings = society.Reader.Readings;
        var second = await society.Import(Drafts.Of("The long quay", Text) with { StatedFilms = [new("Salt Roads", null, [])] });

        Assert.Equal((IntakeOutcome.Revised, readings + 1), (second.Outcome, society.Reader.Readings));
        Assert.Equal(["1"], society.Query("SELECT Revision FROM Reviews"));
        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(Drafts.Of("The long quay", Text))).Outcome);
    }

    [Fact]
    public async Task A_warning_covers_the_words_once_and_gives_way_to_a_moderator()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("The long quay", Text) with { IsSpoiler = true });
        Assert.Equal(["1|1"], society.Query("SELECT IsSpoiler, IsSourceSpoiler FROM Reviews"));

        society.Query("UPDATE Reviews SET IsSpoiler = FALSE");
        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(Drafts.Of("The long quay", Text) with { IsSpoiler = true })).Outcome);
        Assert.Equal(["0|1"], society.Query("SELECT IsSpoiler, IsSourceSpoiler FROM Reviews"));
    }
}
