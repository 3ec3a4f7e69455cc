using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Reviews;

public class SpoilerReviewTests
{
    [Fact]
    public async Task Is_covered_in_every_reply_until_a_screening_of_its_film_is_over()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, "She leaves him for the others in the end.");
        Assert.False(await IsCovered(society, film));

        await Mark(society, film, true);
        Assert.True(await IsCovered(society, film));
        var library = await society.LibraryVersion();

        var screening = await society.Do(scope => scope.Screenings.Add(
            new Screening(default, film, society.Now, Duration.FromHours(2), ScreeningState.Running) { WasAnnounced = true }, Society.Token));
        Assert.True(await IsCovered(society, film));
        await society.Do(scope => scope.Screenings.Change(screening.Id, now => now with { State = ScreeningState.Over }, Society.Token));

        Assert.False(await IsCovered(society, film));
        // What was answered from memory is not answered so again.
        Assert.NotEqual(library, await society.LibraryVersion());
    }

    [Fact]
    public async Task Stays_covered_when_another_film_was_shown_or_the_screening_was_cancelled()
    {
        await using var society = await Society.Found();
        var (film, other) = (await society.Review("Her", 2013, "She leaves."), await society.Review("Us", 2019, "They swap."));
        await Mark(society, film, true);

        foreach (var (shown, state) in new[] { (other, ScreeningState.Over), (film, ScreeningState.Cancelled) })
        {
            var screening = await society.Do(scope => scope.Screenings.Add(new Screening(default, shown, society.Now, Duration.FromHours(2), ScreeningState.Running), Society.Token));
            await society.Do(scope => scope.Screenings.Change(screening.Id, now => now with { State = state }, Society.Token));
        }

        Assert.True(await IsCovered(society, film));
    }

    [Fact]
    public async Task Is_uncovered_by_a_moderator_and_unaffected_by_other_corrections()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, "She leaves.");
        await Mark(society, film, true);
        await Mark(society, film, null);
        Assert.True(await IsCovered(society, film));

        await Mark(society, film, false);
        Assert.False(await IsCovered(society, film));
    }

    private static Task Mark(Society society, Film film, bool? spoiler) => society.Do(async scope =>
    {
        var review = Assert.Single((await scope.Reviews.OfFilm(film.Id, new PageRequest(1, 5), Society.Token)).Items);
        Assert.True(await scope.Reviews.Correct(review.Reference.Id, new ReviewCorrection(null, null, null, "Mara Voss", null) { IsSpoiler = spoiler }, Society.Token));
    });

    private static async Task<bool> IsCovered(Society society, Film film)
    {
        await society.Do(scope => scope.Quotes.Add(film.Id, society.Query("SELECT Text FROM Passages p JOIN ReviewFilms f ON f.ReviewId = p.ReviewId WHERE p.Ordinal = 0 AND f.FilmId = " + film.Id)[0], "Somebody", null, Society.Token));
        await using var scope = society.Begin();
        var summary = Assert.Single((await scope.Reviews.OfFilm(film.Id, new PageRequest(1, 5), Society.Token)).Items);
        var review = await scope.Reviews.Find(summary.Reference.Id, Society.Token);
        var quote = (await scope.Quotes.Search(new QuoteFilter(film.Id), new PageRequest(1, 1), Society.Token)).Items[0];
        Assert.Equal(summary.Reference.IsCovered, review!.IsSpoiler);
        Assert.Equal(summary.Reference.IsCovered, quote.Passage.Review.IsCovered);
        return summary.Reference.IsCovered;
    }
}
