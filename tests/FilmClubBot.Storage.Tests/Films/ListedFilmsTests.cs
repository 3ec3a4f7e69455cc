using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Films;

/// <summary>A film is listed while something refers to it: a suggestion that was withdrawn leaves no page behind.</summary>
public class ListedFilmsTests
{
    [Fact]
    public async Task Lists_a_suggested_film_until_the_last_suggestion_is_withdrawn()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var film = await Want(society, "Visit spam.example");
        Assert.Empty(await Listed(society));

        await society.Do(scope => scope.Watchlist.Support(default, film.Id, ada.Id, null, Society.Token));
        Assert.Equal([film.Id], await Listed(society));

        await society.Do(scope => scope.Watchlist.Withdraw(default, film.Id, ada.Id, Society.Token));
        Assert.Empty(await Listed(society));
    }

    [Fact]
    public async Task Lists_a_screened_film_unless_the_screening_was_cancelled()
    {
        await using var society = await Society.Found();
        var film = await Want(society, "Nine Lamps");
        var screening = await society.Do(scope => scope.Screenings.Add(new Screening(default, film, society.Now, Duration.FromHours(2), ScreeningState.Planned), Society.Token));
        Assert.Equal([film.Id], await Listed(society));

        await society.Do(scope => scope.Screenings.Change(screening.Id, now => now with { State = ScreeningState.Cancelled }, Society.Token));
        Assert.Empty(await Listed(society));
    }

    [Fact]
    public async Task Lists_a_rated_film()
    {
        await using var society = await Society.Found();
        var (ada, ben) = (await society.Join("Ada"), await society.Join("Ben"));
        var film = await Want(society, "Nine Lamps");
        Assert.Empty(await Listed(society));
        await Rate(society, film, ada.Id.Value);
        Assert.Equal([film.Id], await Listed(society));

        // A further rating does not change the library: what is cached of it stays.
        var version = await society.LibraryVersion();
        await Rate(society, film, ben.Id.Value);
        Assert.Equal(version, await society.LibraryVersion());
    }

    [Fact]
    public async Task Leaves_a_film_that_more_than_suggestions_refer_to()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var film = await society.Review("Her", 2013, "One text.");
        await society.Do(scope => scope.Watchlist.Support(default, film.Id, ada.Id, null, Society.Token));
        await Rate(society, film, ada.Id.Value);

        var ties = await society.Do(scope => scope.Films.Remove(film.Id, Society.Token));
        Assert.Equal((new(1, 1, 0, 0, 1), true), (ties, ties.AreBinding));
        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM Suggestions"));
    }

    [Fact]
    public async Task Removes_a_film_with_its_suggestions_entirely()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var film = await Want(society, "Visit spam.example");
        await society.Do(scope => scope.Watchlist.Support(default, film.Id, ada.Id, "Click!", Society.Token));

        Assert.Equal(new(0, 0, 0, 0, 1), await society.Do(scope => scope.Films.Remove(film.Id, Society.Token)));

        Assert.Empty(await Listed(society));
        Assert.Empty(society.Query("SELECT Title FROM Films"));
        Assert.Empty(society.Query("SELECT Reason FROM Suggestions"));
    }

    [Fact]
    public async Task Keeps_the_row_of_a_film_that_a_cancelled_screening_refers_to()
    {
        await using var society = await Society.Found();
        var film = await Want(society, "Nine Lamps");
        await society.Do(scope => scope.Screenings.Add(new Screening(default, film, society.Now, Duration.FromHours(2), ScreeningState.Cancelled), Society.Token));

        await society.Do(scope => scope.Films.Remove(film.Id, Society.Token));

        Assert.Empty(await Listed(society));
        Assert.Equal(["Nine Lamps"], society.Query("SELECT Title FROM Films"));
    }

    [Fact]
    public async Task Reads_the_films_again_only_after_a_change_of_the_list()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var film = await society.Review("Her", 2013, "One text.");
        var listed = await All(society);

        society.Reader.Film("Her", 2013, []);
        await society.Import(Drafts.Of("Another look at Her", "Another text."));
        await Rate(society, film, ada.Id.Value);
        Assert.Same(listed, await All(society));

        await society.Review("Us", 2019);
        Assert.Equal(["Her", "Us"], (await All(society)).Select(known => known.Title));
    }

    [Fact]
    public async Task Lists_a_film_no_more_when_its_last_review_is_hidden()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, "One text.");
        Assert.Single(await All(society));

        society.Execute("UPDATE Reviews SET IsHidden = TRUE");

        Assert.Empty(await All(society));
    }

    private static Task<Film> Want(Society society, string title) => society.Do(scope => scope.Films.Want(new FilmMention(title, null, []), Society.Token));

    private static async Task Rate(Society society, Film film, int member) => await society.Do(scope => scope.Ratings.Save(film.Id, new(member), Stars.FromHalves(8), null, false, Society.Token));

    private static async Task<IReadOnlyList<FilmId>> Listed(Society society) => [.. (await All(society)).Select(film => film.Id)];

    private static async Task<IReadOnlyList<Film>> All(Society society)
    {
        await using var scope = society.Begin();
        return await scope.Films.List(Society.Token);
    }
}
