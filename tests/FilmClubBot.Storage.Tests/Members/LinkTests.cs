using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Members;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Members;

public class LinkTests
{
    private static readonly Account _discord = new(Platform.Discord, "1", "ana"), _slack = new(Platform.Slack, "U1", "Ana B.");

    [Fact]
    public async Task Two_linked_accounts_become_the_older_member()
    {
        await using var society = await Society.Found();
        var (ana, other) = (await Meet(society, _discord), await Meet(society, _slack));

        // The elder is asked on the younger's platform, so that the order is not that of the command.
        var result = await Join(society, issuer: ana, redeemer: other);

        Assert.Equal((LinkOutcome.Joined, ana), (result.Outcome, result.Member));
        Assert.Equal(ana.Id, (await Meet(society, _slack)).Id);
        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM Members"));
    }

    [Fact]
    public async Task The_newer_rating_of_a_film_wins_with_its_comment()
    {
        await using var society = await Society.Found();
        var (her, us) = (await society.Review("Her", 2013), await society.Review("Us", 2019));
        var (ana, other) = (await Meet(society, _discord), await Meet(society, _slack));
        await Rate(society, her, ana, 4, "Old words.");
        await Rate(society, us, other, 6, "Old too.");
        society.Clock.Advance(Duration.FromHours(1));
        await Rate(society, her, other, 9, "New words.");
        await Rate(society, us, ana, 2, "New here.");

        await Join(society, issuer: other, redeemer: ana);

        await using var scope = society.Begin();
        var mine = await scope.Ratings.Mine(ana.Id, new PageRequest(1, 10), Society.Token);
        Assert.Equal([(her.Id, 9, "New words."), (us.Id, 2, "New here.")], mine.Items.OrderBy(rating => rating.Film.Id.Value).Select(rating => (rating.Film.Id, rating.Stars.Halves, rating.Comment)));
        Assert.Equal(1, (await scope.Ratings.Summary(her.Id, Society.Token)).Count);
    }

    [Fact]
    public async Task The_remarks_of_both_members_are_merged()
    {
        await using var society = await Society.Found();
        var (ana, other) = (await Meet(society, _discord), await Meet(society, _slack));
        var screening = await society.Do(scope => scope.Screenings.Add(new Screening(default, null, society.Now, Duration.FromHours(2), ScreeningState.Running), Society.Token));
        foreach (var (member, minutes) in new[] { (other, 20), (ana, 10) })
            await society.Do(scope => scope.Reactions.Add(screening.Id, member.Id, Duration.FromMinutes(minutes), $"At {minutes}", Society.Token));

        await Join(society, issuer: other, redeemer: ana);

        await using var scope = society.Begin();
        var all = await scope.Reactions.Of(screening.Id, Society.Token);
        Assert.Equal([(ana.Id, "At 10"), (ana.Id, "At 20")], all.Select(reaction => (reaction.By.Id, reaction.Remark)));
        Assert.Equal([ana.Id, ana.Id], (await scope.Reactions.Of(screening.Id, Society.Token)).Select(reaction => reaction.By.Id));
    }

    [Fact]
    public async Task A_code_works_once_even_if_two_use_it_concurrently()
    {
        await using var society = await Society.Found();
        var ana = await Meet(society, _discord);
        var others = new[] { await Meet(society, _slack), await Meet(society, new(Platform.Slack, "U2", "Ben")) };
        var code = await society.Do(scope => scope.Links.Issue(ana.Id, Platform.Discord, Society.Token));

        var results = await Task.WhenAll(others.Select(other => Task.Run(() => Redeem(society, other, Platform.Slack, code))));

        Assert.Equal([LinkOutcome.Joined, LinkOutcome.Unknown], results.Select(result => result.Outcome).Order());
    }

    [Fact]
    public async Task A_code_is_valid_for_ten_minutes_and_until_the_next_one()
    {
        await using var society = await Society.Found();
        var (ana, other) = (await Meet(society, _discord), await Meet(society, _slack));
        var first = await Issue(society, ana);
        var second = await Issue(society, ana);
        Assert.Equal(LinkOutcome.Unknown, (await Redeem(society, other, Platform.Slack, first)).Outcome);

        society.Clock.Advance(LinkCode.Lifetime);
        Assert.Equal(LinkOutcome.Unknown, (await Redeem(society, other, Platform.Slack, second)).Outcome);
    }

    [Fact]
    public async Task After_five_wrong_codes_even_the_right_one_is_rejected_for_an_hour()
    {
        await using var society = await Society.Found();
        var (ana, other) = (await Meet(society, _discord), await Meet(society, _slack));
        for (var wrong = 0; wrong < LinkCode.MaxTries; wrong++)
            Assert.Equal(LinkOutcome.Unknown, (await Redeem(society, other, Platform.Slack, LinkCode.New(), commits: false)).Outcome);
        Assert.Equal(LinkOutcome.TooManyTries, (await Redeem(society, other, Platform.Slack, await Issue(society, ana))).Outcome);

        society.Clock.Advance(LinkCode.TryWindow);
        Assert.Equal(LinkOutcome.Joined, (await Redeem(society, other, Platform.Slack, await Issue(society, ana))).Outcome);
    }

    [Fact]
    public async Task A_rehearsal_reveals_nothing_about_a_code_and_uses_none_of_the_tries()
    {
        await using var society = await Society.Found();
        var (ana, other) = (await Meet(society, _discord), await Meet(society, _slack));
        var code = await Issue(society, ana);
        for (var rehearsal = 0; rehearsal <= LinkCode.MaxTries; rehearsal++)
        {
            Assert.Equal(LinkOutcome.Unknown, await Rehearse(society, other, LinkCode.New()));
            Assert.Equal(LinkOutcome.Unknown, await Rehearse(society, other, code));
        }

        Assert.Equal(LinkOutcome.Unknown, await Rehearse(society, ana, code));
        Assert.Equal(LinkOutcome.Joined, (await Redeem(society, other, Platform.Slack, code)).Outcome);
    }

    [Fact]
    public async Task A_members_own_code_links_nothing()
    {
        await using var society = await Society.Found();
        var (ana, other) = (await Meet(society, _discord), await Meet(society, _slack));
        Assert.Equal(LinkOutcome.Own, (await Redeem(society, ana, Platform.Discord, await Issue(society, ana))).Outcome);
        await Join(society, ana, other);
        Assert.Equal(LinkOutcome.AlreadyOne, (await Redeem(society, ana, Platform.Slack, await Issue(society, ana))).Outcome);
    }

    [Fact]
    public async Task A_code_is_stored_only_as_its_hash()
    {
        await using var society = await Society.Found();
        var code = await Issue(society, await Meet(society, _discord));
        Assert.Equal([code.Hash], society.Query("SELECT Hash FROM LinkCodes"));
        Assert.DoesNotContain(code.ToString().Replace("-", "", StringComparison.Ordinal), code.Hash, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_pending_write_of_the_merged_member_conflicts_and_is_not_lost_silently()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        var (ana, other) = (await Meet(society, _discord), await Meet(society, _slack));
        await Join(society, ana, other);
        await Assert.ThrowsAsync<ConflictException>(() => Rate(society, her, other, 8, null));
    }

    [Fact]
    public async Task An_unlinked_account_is_a_separate_member_and_the_ratings_stay()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        var (ana, other) = (await Meet(society, _discord), await Meet(society, _slack));
        await Rate(society, her, other, 8, null);
        await Join(society, ana, other);

        var parted = await society.Do(scope => scope.Links.Part(ana.Id, Platform.Slack, Society.Token));

        Assert.Equal(parted, await Meet(society, _slack));
        Assert.NotEqual(ana.Id, parted!.Id);
        await using var scope = society.Begin();
        Assert.NotNull(await scope.Ratings.Of(her.Id, ana.Id, Society.Token));
        Assert.Null(await scope.Links.Part(parted.Id, Platform.Slack, Society.Token));
    }

    private static Task<Member> Meet(Society society, Account account) => society.Do(scope => scope.Members.Recognise(account, Society.Token));

    private static Task<LinkCode> Issue(Society society, Member member) => society.Do(scope => scope.Links.Issue(member.Id, Platform.Discord, Society.Token));

    private static async Task<LinkResult> Join(Society society, Member issuer, Member redeemer) =>
        await Redeem(society, redeemer, Platform.Slack, await Issue(society, issuer));

    // As the pipeline does it: a refusal is not committed.
    private static async Task<LinkResult> Redeem(Society society, Member member, Platform platform, LinkCode code, bool commits = true)
    {
        await using var scope = society.Begin();
        var result = await scope.Links.Redeem(member.Id, platform, code, Society.Token);
        if (commits && result.Outcome == LinkOutcome.Joined)
            await scope.Commit();
        return result;
    }

    private static async Task<LinkOutcome> Rehearse(Society society, Member member, LinkCode code)
    {
        await using var scope = society.Begin();
        scope.StartDryRun();
        return (await scope.Links.Redeem(member.Id, Platform.Slack, code, Society.Token)).Outcome;
    }

    private static Task<CommentState> Rate(Society society, Film film, Member member, int halves, string? comment) =>
        society.Do(scope => scope.Ratings.Save(film.Id, member.Id, Stars.FromHalves(halves), comment, false, Society.Token));
}
