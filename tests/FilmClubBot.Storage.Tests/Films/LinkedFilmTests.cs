using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Films;

/// <summary>What the links in a review's text say about its film.</summary>
public class LinkedFilmTests
{
    private const string Link = "https://www.imdb.com/title/tt9000001/", Other = "https://www.imdb.com/title/tt9000002/";

    private static readonly ExternalFilmId _imdb = new(FilmSite.Imdb, "tt9000001"), _other = new(FilmSite.Imdb, "tt9000002");

    [Fact]
    public async Task A_link_gives_the_film_an_id_that_finds_it_under_another_title_of_the_same_year()
    {
        await using var society = await Society.Found();
        var film = await Reviewed(society, new("The Keeper's Maze", 2006, []), Link);
        Assert.Equal([_imdb], film.Ids);
        Assert.Equal(film.Id, (await Reviewed(society, new("El laberinto", 2006, []), Link)).Id);
        // The links are stored, so that a later reading of the text finds the same film.
        society.Reader.Edition = "second";
        society.Reader.Films(new FilmMention("El laberinto", 2006, []));
        var after = default(ReviewId);
        while (await society.Do(scope => scope.Rereading.Next(after, Society.Token)) is { } entry)
            after = entry.Review.Id;
        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM Films"));
    }

    [Fact]
    public async Task A_link_below_every_text_of_a_critic_makes_no_films_one()
    {
        await using var society = await Society.Found();
        var first = await Reviewed(society, new("Tin Men", 1987, []), Link);
        var second = await Reviewed(society, new("Salt Roads", 2021, []), Link);
        var third = await Reviewed(society, new("Harbour Bells", null, []), Link);
        Assert.Equal(3, new[] { first.Id, second.Id, third.Id }.Distinct().Count());
        Assert.Equal([[_imdb], [], []], new[] { first, second, third }.Select(film => film.Ids.ToArray()));
    }

    [Fact]
    public async Task A_link_distinguishes_two_films_of_one_title()
    {
        await using var society = await Society.Found();
        var old = await Wanted(society, "Suspira", 1977, _imdb);
        var young = await Wanted(society, "Suspira", 2018, _other);
        Assert.Equal(old.Id, (await Reviewed(society, new("Suspira", null, []), Link)).Id);
        Assert.Equal(young.Id, (await Reviewed(society, new("Suspira", null, []), Other)).Id);
    }

    [Fact]
    public async Task What_a_moderator_stated_is_not_replaced_by_a_link()
    {
        await using var society = await Society.Found();
        var film = await Wanted(society, "Salt Roads", 2021, _imdb);
        Assert.Equal(film.Id, (await Reviewed(society, new("Salt Roads", 2021, []), $"{Other} https://letterboxd.com/film/salt-roads/")).Id);
        await using (var scope = society.Begin())
            Assert.Equal([_imdb], (await scope.Films.Find(film.Id, Society.Token))!.Ids);

        society.Reader.Films(new FilmMention("Tin Men", 1987, []));
        var review = (await society.Import(Drafts.Of("Moved", "A text. " + "https://letterboxd.com/film/tin-men/"))).Review!.Id;
        await society.Do(scope => scope.Reviews.Correct(review, new ReviewCorrection(null, null, null, null, null) { Film = film.Id }, Society.Token));
        society.Reader.Films(new FilmMention("Tin Men", 1987, []));
        await society.Import(Drafts.Of("Moved", "A text that was revised. https://letterboxd.com/film/tin-men/"));
        await using (var scope = society.Begin())
            Assert.Equal([_imdb], (await scope.Films.Find(film.Id, Society.Token))!.Ids);
    }

    private static Task<Film> Wanted(Society society, string title, int? year, params ExternalFilmId[] ids) =>
        society.Do(scope => scope.Films.Want(new FilmMention(title, year, []) { Ids = ExternalFilmIds.Of(ids) }, Society.Token));

    private static async Task<Film> Reviewed(Society society, FilmMention mention, string links)
    {
        society.Reader.Films(mention);
        return Assert.Single((await society.Import(Drafts.Of($"On {mention.Title} {mention.Year} {links.Length}", $"A text of its own. {links}", id: Guid.NewGuid().ToString()))).Films);
    }
}
