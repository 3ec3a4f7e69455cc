using System.Globalization;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;
using FilmClubBot.Worker.Tests.Screenings;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Worker.Tests.Choosing;

/// <summary>A ballot from the suggestions to the result, as the worker runs it.</summary>
public sealed class BallotStepsTests
{
    private const string Friday = """/ballot open title:Friday films:"Her; Alien (1979); Heat (1995)" closes:"21 Nov 2026 20:00" quorum:2""";

    [Fact]
    public async Task From_the_watchlist_to_the_result()
    {
        await using var society = await ScreeningSociety.Found();
        await society.Ask("/suggest The Third Man (1949)", "Ana");
        await society.Ask("/suggest Alien (1979)", "Ana");
        await society.Ask("/suggest Alien (1979)", "Ben");
        Assert.False((await society.RunCommand("""/ballot open title:Friday films:"top 2" closes:"21 Nov 2026 20:00" """)).IsRefusal);
        await society.Ask("/ballot vote alien", "Ana");
        await society.Ask("/ballot vote alien > the third man", "Ben");
        Assert.Contains("2 members have voted.", Text(society.Channel.Message("Vote: Friday")), StringComparison.Ordinal);

        await society.Live(2026, 11, 22, 12, 0);

        Assert.Equal(["Fri 12:00 Vote: Friday", "Sat 20:00 Friday: Alien (1979)"], society.Channel.Sent);
        Assert.StartsWith("Closed: Friday", Text(society.Channel.Message("Vote: Friday")), StringComparison.Ordinal);
        Assert.Equal("Friday: Alien (1979)", (await society.Ask("/ballot result", "Cleo")).Title);
        Assert.Empty(society.Channel.ModeratorNotices);
    }

    [Fact]
    public async Task A_ballot_that_ended_while_the_bot_was_down_counts_only_the_votes_cast_before_its_end()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Friday);
        await society.Ask("/ballot vote 2", "Ana");
        await society.Ask("/ballot vote 2>1", "Ben");
        await society.Sleep(2026, 11, 23, 9, 0);

        Assert.Equal(["Fri 12:00 Vote: Friday", "Mon 09:00 Friday: Alien (1979)"], society.Channel.Sent);
        var ballot = await Ballot(society);
        Assert.Equal(ScreeningSociety.At(2026, 11, 21, 20, 0), ballot.ClosedAt);
        Assert.True((await society.Ask("/ballot vote 1", "Ana")).IsRefusal);
    }

    [Fact]
    public async Task A_member_linked_on_two_platforms_has_one_vote()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Friday);
        var code = (await society.Ask("/link", "ana", Platform.Discord)).Title.Split(' ')[^1];
        await society.Ask($"/link {code}", "Ana B.");

        await society.Ask("/ballot vote 1", "ana", Platform.Discord);
        await society.Ask("/ballot vote 3", "Ana B.");
        Assert.Contains("1 member has voted.", Text(society.Channel.Message("Vote: Friday")), StringComparison.Ordinal);
        Assert.Contains("1: Heat (1995)", Text(await society.Ask("/ballot vote", "ana", Platform.Discord)), StringComparison.Ordinal);

        // Below the quorum of two members, for they are one.
        await society.RunCommand("/ballot close confirm:yes");
        Assert.Equal("Friday: nothing is chosen", (await society.Ask("/ballot result", "ana", Platform.Discord)).Title);
    }

    [Fact]
    public async Task Votes_of_members_who_link_later_are_merged_while_the_ballot_is_open()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Friday);
        await society.Ask("/ballot vote 1", "ana", Platform.Discord);
        await society.Ask("/ballot vote 3", "Ben");
        society.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        await society.Ask("/ballot vote 2", "Ana B.");
        var code = (await society.Ask("/link", "ana", Platform.Discord)).Title.Split(' ')[^1];
        await society.Ask($"/link {code}", "Ana B.");

        await society.RunCommand("/ballot close confirm:yes");

        var published = (await Ballot(society)).Published!;
        Assert.Equal(["2", "3"], published.Votes.Groups.Select(group => group.Ranking.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_platform_that_was_unavailable_receives_the_result_and_no_call_to_vote()
    {
        await using var society = await ScreeningSociety.Found();
        society.Channel.IsAway = true;
        await society.RunCommand(Friday);
        await society.Ask("/ballot vote 1", "Ana");
        await society.Ask("/ballot vote 1", "Ben");
        await society.Live(2026, 11, 21, 21, 0);
        society.Channel.IsAway = false;
        await society.Live(2026, 11, 22, 12, 0);
        await society.Dispatch();
        await society.Dispatch();
        Assert.Equal(["Sun 12:00 Friday: Her"], society.Channel.Sent);
    }

    [Fact]
    public async Task The_published_ballot_counts_to_the_announced_result()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Friday);
        foreach (var (name, vote) in new[] { ("Ana", "1>2"), ("Ben", "2"), ("Cleo", "3>1=2"), ("Dan", "3") })
            await society.Ask($"/ballot vote {vote}", name);
        await society.RunCommand("/ballot close confirm:yes");

        var ballot = await Ballot(society);
        var again = CountReport.Whole(Domain.Ballots.PrefLib.PublishedBallot.Parse(ballot.Record!), society.English);

        Assert.Equal(society.Channel.Sent[^1][10..], again.Title);
        Assert.DoesNotContain("Ana", ballot.Record, StringComparison.Ordinal);
        Assert.True(ballot.Published!.Seed.Verify(ballot.Seed.Commitment));
    }

    private static Task<Ballot> Ballot(ScreeningSociety society) =>
        society.Look(async services => (await services.GetRequiredService<IBallots>().Find(new(1), TestContext.Current.CancellationToken))!);

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, CultureInfo.InvariantCulture);
}
