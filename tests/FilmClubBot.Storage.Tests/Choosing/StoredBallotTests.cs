using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Choosing;

public class StoredBallotTests
{
    private static readonly DeliveryChannel _channel = new(Platform.Discord, "1");

    [Fact]
    public async Task A_ballot_is_saved_with_its_films_in_their_order()
    {
        await using var society = await Society.Found();
        var films = new[] { await society.Review("Us", 2019), await society.Review("Her", 2013), await society.Review("Heat", 1995) };
        var draft = Draft(society, films) with { IsSecret = true, ClosesAt = society.Now + Duration.FromDays(3) };

        var added = await society.Do(scope => scope.Ballots.Add(draft, Society.Token));

        await using var scope = society.Begin();
        var found = (await scope.Ballots.Find(added.Id, Society.Token))!;
        Assert.Equal(["Us (2019)", "Her (2013)", "Heat (1995)"], found.Films.Select(film => film.Label));
        Assert.Equal((draft.Title, draft.Seed, draft.Terms, draft.OpenedAt, draft.ClosesAt, true, BallotState.Open), (found.Title, found.Seed, found.Terms, found.OpenedAt, found.ClosesAt, found.IsSecret, found.State));
        Assert.Equal([added.Id], (await scope.Ballots.Open(Society.Token)).Select(ballot => ballot.Id));
        Assert.Null(await scope.Ballots.Find(new(99), Society.Token));
    }

    [Fact]
    public async Task A_member_has_one_vote_that_can_be_changed_and_withdrawn()
    {
        await using var society = await Society.Found();
        var ballot = await Open(society);
        var ana = await society.Join("Ana");

        await Cast(society, ballot, ana, "1>2");
        society.Clock.Advance(Duration.FromMinutes(5));
        await Cast(society, ballot, ana, "3>1=2");

        await using (var scope = society.Begin())
        {
            var vote = (await scope.Votes.Of(ballot.Id, ana.Id, Society.Token))!;
            Assert.Equal(("3>1=2", society.Now), (RankingNumbers.Write(vote.Ranking, ballot.Candidates), vote.At));
            Assert.Single(await scope.Votes.All(ballot.Id, Society.Token));
        }

        Assert.True(await society.Do(scope => scope.Votes.Withdraw(ballot.Id, ana.Id, Society.Token)));
        Assert.False(await society.Do(scope => scope.Votes.Withdraw(ballot.Id, ana.Id, Society.Token)));
        Assert.Equal(["0"], society.Query("SELECT COUNT(*) FROM Votes"));
    }

    [Fact]
    public async Task Votes_are_returned_in_an_order_that_reveals_nothing()
    {
        await using var society = await Society.Found();
        var ballot = await Open(society);
        foreach (var (name, vote) in new[] { ("Ana", "3"), ("Ben", "1>2"), ("Cleo", "2"), ("Dan", "1>2") })
            await Cast(society, ballot, await society.Join(name), vote);

        await using var scope = society.Begin();
        Assert.Equal(["1>2", "1>2", "2", "3"], (await scope.Votes.All(ballot.Id, Society.Token)).Select(vote => RankingNumbers.Write(vote, ballot.Candidates)));
    }

    [Fact]
    public async Task Of_two_linked_members_votes_the_newer_wins_on_each_ballot()
    {
        await using var society = await Society.Found();
        var ballots = new[] { await Open(society), await Open(society), await Open(society) };
        var ana = await society.Do(scope => scope.Members.Recognise(new(Platform.Discord, "1", "ana"), Society.Token));
        var other = await society.Do(scope => scope.Members.Recognise(new(Platform.Slack, "U1", "Ana B."), Society.Token));
        await Cast(society, ballots[0], ana, "1");
        await Cast(society, ballots[1], other, "2");
        society.Clock.Advance(Duration.FromMinutes(1));
        await Cast(society, ballots[0], other, "3");
        await Cast(society, ballots[1], ana, "1>3");
        await Cast(society, ballots[2], other, "2>1");

        await Link(society, ana, other);

        await using var scope = society.Begin();
        List<string> rankings = [];
        foreach (var ballot in ballots)
            rankings.Add(RankingNumbers.Write((await scope.Votes.Of(ballot.Id, ana.Id, Society.Token))!.Ranking, ballot.Candidates));
        Assert.Equal(["3", "1>3", "2>1"], rankings);
        Assert.Equal(["3"], society.Query("SELECT COUNT(*) FROM Votes"));
    }

    [Fact]
    public async Task A_closed_ballot_saves_its_count_and_deletes_who_voted_how()
    {
        await using var society = await Society.Found();
        var ballot = await Open(society);
        var ana = await society.Do(scope => scope.Members.Recognise(new(Platform.Discord, "1", "ana"), Society.Token));
        var other = await society.Do(scope => scope.Members.Recognise(new(Platform.Slack, "U1", "Ana B."), Society.Token));
        await Cast(society, ballot, ana, "2>1");
        await Cast(society, ballot, other, "2");

        await society.Do(scope => scope.Ballots.Change(
            ballot.Id, async open => open.Close(await scope.Votes.All(ballot.Id, Society.Token), society.Now, DateTimeZone.Utc), Society.Token));
        // Linked afterwards: both votes were counted, and stay so.
        await Link(society, ana, other);

        await using var scope = society.Begin();
        var closed = (await scope.Ballots.Find(ballot.Id, Society.Token))!;
        Assert.Equal((BallotState.Closed, society.Now), (closed.State, closed.ClosedAt));
        Assert.Equal(2, closed.Published!.Votes.Count);
        Assert.Equal(["0"], society.Query("SELECT COUNT(*) FROM Votes"));
        Assert.Empty(await scope.Ballots.Open(Society.Token));
        Assert.Equal([ballot.Id], (await scope.Ballots.Latest(5, Society.Token)).Select(one => one.Id));
    }

    [Fact]
    public async Task Votes_and_the_end_edit_the_messages_and_reschedule_the_agenda()
    {
        await using var society = await Society.Found();
        var (rung, planned) = (0, 0);
        society.Signal.Raised += () => rung++;
        society.Agenda.Raised += () => planned++;
        var ballot = await Open(society);
        await society.Do(scope => scope.Announcements.Announce(new Subject.BallotNews(ballot.Id, VoteMoment.Opened), [_channel], Society.Token));
        Assert.Equal((1, 1), (rung, planned));
        await using (var scope = society.Begin())
        {
            var delivery = (await scope.Deliveries.Next(_channel, Society.Token))!;
            Assert.Equal(new Subject.BallotNews(ballot.Id, VoteMoment.Opened), delivery.Announcement.Subject);
            await scope.Deliveries.Change(delivery.Id, current => current.MarkSent("m1", current.Edition, society.Now), Society.Token);
            await scope.Commit();
        }

        await Cast(society, ballot, await society.Join("Ana"), "1");
        await using (var scope = society.Begin())
        {
            var delivery = (await scope.Deliveries.Next(_channel, Society.Token))!;
            Assert.Equal("m1", delivery.Message);
            await scope.Deliveries.Change(delivery.Id, current => current.MarkSent("m1", current.Edition, society.Now), Society.Token);
            await scope.Commit();
        }

        await society.Do(scope => scope.Ballots.Change(ballot.Id, open => open.Withdraw(society.Now), Society.Token));
        await using var last = society.Begin();
        Assert.NotNull(await last.Deliveries.Next(_channel, Society.Token));
        Assert.Equal(2, planned);
    }

    [Fact]
    public async Task A_vote_on_another_clubs_ballot_cannot_be_cast()
    {
        await using var society = await Society.Found();
        var ballot = await Open(society);
        await using var other = society.Beside(2);
        await other.Database.Prepare(Society.Token);
        var ben = await other.Join("Ben");

        Assert.Null(await other.Do(scope => scope.Ballots.Find(ballot.Id, Society.Token)));
        await Assert.ThrowsAnyAsync<Exception>(() => other.Do(scope => scope.Votes.Cast(ballot.Id, ben.Id, Ranking.Blank, Society.Token)));
    }

    private static async Task<Ballot> Open(Society society)
    {
        var films = new[] { await society.Review("Her", 2013), await society.Review("Us", 2019), await society.Review("Heat", 1995) };
        return await society.Do(scope => scope.Ballots.Add(Draft(society, films), Society.Token));
    }

    private static Ballot Draft(Society society, Film[] films) =>
        new(default, "Friday", films, new(CountingMethod.Schulze, 2, 3), DrawSeed.FromText("2707ae42ff72b8621e1bdfc5ded202b2"), society.Now);

    private static Task Cast(Society society, Ballot ballot, Member member, string vote) =>
        society.Do(scope => scope.Votes.Cast(ballot.Id, member.Id, RankingNumbers.Read(vote, ballot.Candidates)!, Society.Token));

    private static async Task Link(Society society, Member stays, Member goes)
    {
        var code = await society.Do(scope => scope.Links.Issue(stays.Id, Platform.Discord, Society.Token));
        await society.Do(scope => scope.Links.Redeem(goes.Id, Platform.Slack, code, Society.Token));
    }
}
