using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Reviews;

public class ReviewImageStorageTests
{
    [Fact]
    public async Task The_image_is_stored_with_the_review_and_replaced_by_the_same_source_alone()
    {
        await using var society = await Society.Found();
        var draft = Drafts.Of("Her", "A quiet film.", origin: "https://films.example/feed");
        Assert.Equal(IntakeOutcome.New, (await society.Import(draft)).Outcome);
        Assert.Null(await Image());

        Assert.Equal(IntakeOutcome.Revised, (await society.Import(draft with { Image = Of("https://films.example/still.jpg", "A pier") })).Outcome);
        Assert.Equal(Of("https://films.example/still.jpg", "A pier"), await Image());
        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(draft with { Image = Of("https://films.example/still.jpg?size=2", "A pier") })).Outcome);
        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(draft)).Outcome);
        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(draft with { Origin = "her.md", Image = Of("https://films.example/other.jpg", null) })).Outcome);

        Assert.Equal(IntakeOutcome.Revised, (await society.Import(draft with { Image = Of("https://films.example/new.jpg", null) })).Outcome);
        Assert.Equal(Of("https://films.example/new.jpg", null), await Image());
        Assert.Equal(["1"], society.Query("SELECT Revision FROM Reviews"));

        async Task<ReviewImage?> Image()
        {
            await using var scope = society.Begin();
            var summary = Assert.Single((await scope.Reviews.Latest(new PageRequest(1, 5), Society.Token)).Items);
            Assert.Equal(summary.Image, (await scope.Reviews.Find(summary.Reference.Id, Society.Token))!.Image);
            return summary.Image;
        }

        static ReviewImage? Of(string address, string? text) => ReviewImage.Of(new(address), text);
    }
}
