using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Reviews;

/// <summary>Reviews whose film is doubtful are listed until a moderator has decided, also when they are read again.</summary>
public class DoubtfulReviewTests
{
    [Fact]
    public async Task Are_listed_with_the_gravest_doubt_first()
    {
        await using var society = await Society.Found();
        await Import(society, "A Jest", FilmDoubt.WeakEvidence);
        await Import(society, "Certain", null);
        await Import(society, "No Film", FilmDoubt.NoFilm);

        Assert.Equal([("No Film", FilmDoubt.NoFilm), ("A Jest", FilmDoubt.WeakEvidence)], await Doubts(society));
    }

    [Fact]
    public async Task Leave_the_list_when_the_film_is_confirmed_or_corrected_and_do_not_return()
    {
        await using var society = await Society.Found();
        var confirmed = await Import(society, "A Jest", FilmDoubt.WeakEvidence);
        var corrected = await Import(society, "No Film", FilmDoubt.NoFilm);

        Assert.True((await society.Do(scope => scope.Reviews.Find(confirmed.Review!.Id, Society.Token)))!.IsDoubtful);
        Assert.True(await society.Do(scope => scope.Reviews.SettleDoubt(confirmed.Review!.Id, Society.Token)));
        Assert.False((await society.Do(scope => scope.Reviews.Find(confirmed.Review!.Id, Society.Token)))!.IsDoubtful);
        Assert.True(await society.Do(scope => scope.Reviews.Correct(corrected.Review!.Id, new ReviewCorrection("Nine Lamps", 2001, null, null, null), Society.Token)));
        Assert.Empty(await Doubts(society));

        society.Reader.Edition = "second";
        society.Reader.Doubt = FilmDoubt.NotInHeadline;
        for (var last = await society.Do(scope => scope.Rereading.Next(default, Society.Token)); last is not null;)
        {
            var after = last.Review.Id;
            last = await society.Do(scope => scope.Rereading.Next(after, Society.Token));
        }

        Assert.Empty(await Doubts(society));
    }

    [Fact]
    public async Task Of_no_such_review_cannot_be_settled()
    {
        await using var society = await Society.Found();

        Assert.False(await society.Do(scope => scope.Reviews.SettleDoubt(new(99), Society.Token)));
    }

    private static Task<IntakeResult> Import(Society society, string title, FilmDoubt? doubt)
    {
        society.Reader.Doubt = doubt;
        return society.Import(Drafts.Of(title, "A text."));
    }

    private static async Task<IReadOnlyList<(string, FilmDoubt)>> Doubts(Society society)
    {
        await using var scope = society.Begin();
        var slice = await scope.Reviews.Doubtful(new PageRequest(1, 9), Society.Token);
        Assert.Equal(slice.Total, slice.Items.Count);
        return [.. slice.Items.Select(doubtful => (doubtful.Review.Reference.Title, doubtful.Doubt))];
    }
}
