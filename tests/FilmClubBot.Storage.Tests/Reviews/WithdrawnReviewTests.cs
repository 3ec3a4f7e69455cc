using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Reviews;

/// <summary>A review that its source does not publish any more is hidden until the source publishes it again, unless a moderator decided.</summary>
public class WithdrawnReviewTests
{
    private static readonly ReviewDraft _draft = Drafts.Of("The Salt Ferry", "A slow boat.", origin: "ferry.md");

    [Fact]
    public async Task Is_hidden_and_returns_when_it_is_published_again()
    {
        await using var society = await Published();
        Assert.Equal("The Salt Ferry", (await Withdraw(society, _draft))?.Title);
        Assert.Equal(0, await Shown(society));
        // It stays a draft: nothing changes.
        Assert.Null(await Withdraw(society, _draft));

        Assert.Equal(IntakeOutcome.Revised, (await society.Import(_draft)).Outcome);
        Assert.Equal(1, await Shown(society));
        Assert.Equal(IntakeOutcome.Unchanged, (await society.Import(_draft)).Outcome);
    }

    [Fact]
    public async Task Is_recognised_although_its_text_changed()
    {
        await using var society = await Published();

        Assert.NotNull(await Withdraw(society, _draft with { Content = _draft.Content + " To be rewritten." }));
        Assert.Equal(0, await Shown(society));
    }

    [Fact]
    public async Task Stays_when_only_a_copy_from_another_source_is_a_draft()
    {
        await using var society = await Published();

        Assert.Null(await Withdraw(society, _draft with { Origin = "ferry-new.md" }));
        Assert.Equal(1, await Shown(society));
    }

    [Fact]
    public async Task Stays_visible_if_a_moderator_shows_it_although_its_source_withdrew_it()
    {
        await using var society = await Published();
        var review = (await Withdraw(society, _draft))!.Id;
        Assert.Equal(ReviewVisibility.Withdrawn, await society.Do(scope => scope.Reviews.SetHidden(review, false, Society.Token)));

        Assert.Null(await Withdraw(society, _draft));
        Assert.Equal(1, await Shown(society));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stays_hidden_if_a_moderator_hid_it(bool before)
    {
        await using var society = await Published();
        var review = (await Latest(society))[0].Reference.Id;
        if (before)
            await society.Do(scope => scope.Reviews.SetHidden(review, true, Society.Token));
        Assert.Equal(before, await Withdraw(society, _draft) is null);
        if (!before)
            Assert.Equal(ReviewVisibility.Withdrawn, await society.Do(scope => scope.Reviews.SetHidden(review, true, Society.Token)));
        Assert.Equal(ReviewVisibility.Hidden, await society.Do(scope => scope.Reviews.SetHidden(review, true, Society.Token)));

        await society.Import(_draft);

        Assert.Equal(0, await Shown(society));
    }

    [Fact]
    public async Task Is_not_shown_by_undoing_that_a_moderator_hid_it_before()
    {
        await using var society = await Published();
        var (review, mo) = ((await Latest(society))[0].Reference.Id, await society.Join("Mo"));
        await society.Do(async scope =>
        {
            await scope.Reviews.SetHidden(review, true, Society.Token);
            await scope.Undos.Record(mo.Id, new("review hide", ("review", $"#{review}")), new(new("review show", ("review", $"#{review}")), Reversal.TargetOf(review)), Society.Token);
        });

        Assert.Null(await Withdraw(society, _draft));

        Assert.Null(Assert.Single(await society.Do(scope => scope.Undos.LockLatest(mo.Id, Instant.MinValue, Society.Token))).Reversal.Call);
    }

    private static async Task<Society> Published()
    {
        var society = await Society.Found();
        await society.Import(_draft);
        return society;
    }

    private static Task<ReviewReference?> Withdraw(Society society, ReviewDraft draft) => society.Do(scope => scope.Intake.Withdraw(draft, Society.Token));

    private static async Task<int> Shown(Society society) => (await Latest(society)).Count;

    private static async Task<IReadOnlyList<ReviewSummary>> Latest(Society society)
    {
        await using var scope = society.Begin();
        return (await scope.Reviews.Latest(new PageRequest(1, 9), Society.Token)).Items;
    }
}
