using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Reviews;

/// <summary>Sample reviews are marked, and go with the first review of the society's own.</summary>
public class SampleReviewTests
{
    private static readonly ReviewDraft _sample = Drafts.Of("On Her", "She said “I wanted it warm.” Was it?") with { IsSample = true };

    [Fact]
    public async Task Is_marked_wherever_its_words_are_cited()
    {
        await using var society = await WithSample();
        await using var scope = society.Begin();
        var review = Assert.Single((await scope.Reviews.Latest(new PageRequest(1, 9), Society.Token)).Items);
        var film = review.Films[0].Id;

        Assert.True(review.Reference.IsSample);
        Assert.True((await scope.Reviews.Find(review.Reference.Id, Society.Token))!.IsSample);
        Assert.True(Assert.Single((await scope.Quotes.Search(new QuoteFilter(film), new PageRequest(1, 9), Society.Token)).Items).Passage.Review.IsSample);
        Assert.True(Assert.Single(await scope.Reviews.Questions(film, Society.Token)).Review.IsSample);
        Assert.True((await scope.Passages.Best(film, ["warm"], Society.Token))!.Review.IsSample);
        Assert.True(Assert.Single((await scope.Reviews.Search("warm", new PageRequest(1, 9), Society.Token)).Items).Reference.IsSample);
    }

    [Fact]
    public async Task Goes_with_the_first_own_review()
    {
        await using var society = await WithSample();

        await society.Review("Us", 2019, "They swap.");

        await using var scope = society.Begin();
        Assert.Equal(["On Us 2019"], (await scope.Reviews.Latest(new PageRequest(1, 9), Society.Token)).Items.Select(review => review.Reference.Title));
        Assert.Equal(["On Us 2019"], (await scope.Reviews.Choose("", 9, Society.Token)).Select(review => review.Reference.Title));
        Assert.Equal(["Us (2019)"], (await scope.Films.List(Society.Token)).Select(film => film.Label));
    }

    [Fact]
    public async Task Goes_by_a_command_and_is_not_loaded_again()
    {
        await using var society = await WithSample();

        Assert.Equal(1, await society.Do(scope => scope.Reviews.RemoveSamples(Society.Token)));
        Assert.Equal(0, await society.Do(scope => scope.Reviews.RemoveSamples(Society.Token)));

        await using var scope = society.Begin();
        Assert.Empty((await scope.Reviews.Latest(new PageRequest(1, 9), Society.Token)).Items);
        Assert.True(await scope.Reviews.IsAnyKnown(Society.Token));
    }

    [Fact]
    public async Task Keeps_a_film_that_a_member_rated()
    {
        await using var society = await WithSample();
        var ada = await society.Join("Ada");
        var film = await society.Do(async scope => (await scope.Films.List(Society.Token))[0]);
        await society.Do(scope => scope.Ratings.Save(film.Id, ada.Id, Stars.FromHalves(9), null, false, Society.Token));

        await society.Do(scope => scope.Reviews.RemoveSamples(Society.Token));

        await using var scope = society.Begin();
        Assert.Equal(film.Id, Assert.Single(await scope.Films.List(Society.Token)).Id);
    }

    [Fact]
    public async Task Becomes_own_when_the_society_imports_it_itself()
    {
        await using var society = await WithSample();
        await society.Do(scope => scope.Reviews.RemoveSamples(Society.Token));

        var result = await society.Import(_sample with { IsSample = false, Origin = "her.txt" });

        Assert.Equal((IntakeOutcome.Revised, false), (result.Outcome, result.Review!.IsSample));
        await using var scope = society.Begin();
        Assert.Single((await scope.Reviews.Latest(new PageRequest(1, 9), Society.Token)).Items);
    }

    private static async Task<Society> WithSample()
    {
        var society = await Society.Found();
        society.Reader.Film("Her", 2013);
        await society.Import(_sample);
        return society;
    }
}
