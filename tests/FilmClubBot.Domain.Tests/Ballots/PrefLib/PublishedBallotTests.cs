using CsCheck;
using FilmClubBot.Domain.Ballots.PrefLib;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Tests.Ballots.Votes;
using NodaTime;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;

namespace FilmClubBot.Domain.Tests.Ballots.PrefLib;

public class PublishedBallotTests
{
    private static readonly DrawSeed _seed = DrawSeed.FromText("000102030405060708090a0b0c0d0e0f");

    [Fact]
    public void Is_a_file_of_PrefLib()
    {
        var ballot = Ballot(CountingMethod.InstantRunoff, "4: 3 > 1", "2: 1 > 3 > 2", "1: 2", "2: ");

        Assert.Equal("ballot-12.soi", ballot.FileName);
        Assert.Equal(
            $"""
            # FILE NAME: ballot-12.soi
            # TITLE: What to see on Friday
            # DESCRIPTION: 
            # DATA TYPE: soi
            # MODIFICATION TYPE: original
            # RELATES TO: 
            # RELATED FILES: 
            # PUBLICATION DATE: 2026-11-27
            # MODIFICATION DATE: 2026-11-27
            # COUNTING METHOD: instant run-off
            # SEATS: 1
            # QUORUM: 5
            # BLANK VOTES: 2
            # DRAW COMMITMENT: {_seed.Commitment}
            # DRAW SEED: 000102030405060708090a0b0c0d0e0f
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 7
            # NUMBER UNIQUE ORDERS: 3
            # ALTERNATIVE NAME 1: Her (2013)
            # ALTERNATIVE NAME 2: Us (2019)
            # ALTERNATIVE NAME 3: Ran (1985)
            4: 3,1
            2: 1,3,2
            1: 2

            """,
            ballot.ToText());
    }

    [Fact]
    public void Approval_is_two_categories() =>
        Assert.EndsWith(
            """
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 6
            # NUMBER UNIQUE PREFERENCES: 3
            # NUMBER CATEGORIES: 2
            # CATEGORY NAME 1: Approved
            # CATEGORY NAME 2: Not approved
            # ALTERNATIVE NAME 1: Her (2013)
            # ALTERNATIVE NAME 2: Us (2019)
            # ALTERNATIVE NAME 3: Ran (1985)
            3: {1,2},3
            2: 2,{1,3}
            1: {1,2,3},{}

            """,
            Ballot(CountingMethod.Approval, "3: 1 = 2", "2: 2", "1: 1 = 2 = 3", "4: ").ToText(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("soc", "1 > 2 > 3")]
    [InlineData("soi", "1 > 2 > 3", "1")]
    [InlineData("soi", "1 > 2")]
    [InlineData("toc", "1 > 2 > 3", "1 = 2 > 3")]
    [InlineData("toi", "1 > 2 > 3", "1 = 2")]
    [InlineData("toi", "1 = 2 > 3", "1")]
    [InlineData("soc", "1 > 2 > 3", "")]
    public void Is_of_the_strictest_type_that_its_votes_are(string type, params string[] votes) =>
        Assert.Equal($"ballot-12.{type}", Ballot(CountingMethod.Schulze, votes).FileName);

    [Theory]
    [InlineData(CountingMethod.InstantRunoff)]
    [InlineData(CountingMethod.Schulze)]
    [InlineData(CountingMethod.Approval)]
    [InlineData(CountingMethod.SingleTransferable)]
    public void Reads_back_as_the_same_ballot_and_counts_the_same(CountingMethod method) =>
        Gen.Select(Gen.Bool.SelectMany(withEquals => AnyVotes.On(5, 12, withEquals)), Gen.Int[1, 3], Gen.Int[1, 6], Gen.Int[0, 9999]).Sample(
            (votes, seats, quorum, seed) =>
            {
                if (method == CountingMethod.Approval)
                    votes = CastVotes.Of(votes.Candidates, votes.Groups.Select(group => group with { Ranking = Ranking.Approving(group.Ranking.Ranks[0]) }));
                if (method == CountingMethod.SingleTransferable)
                    votes = CastVotes.Of(votes.Candidates, votes.Groups.Select(group => group with { Ranking = Ranking.Of(group.Ranking.Ranks.SelectMany(rank => rank).Select(film => new[] { film })) }));
                var ballot = Ballot(method, []) with { Votes = votes, FilmNames = ["A", "B", "C", "D", "E"], Terms = new(method, seats, quorum), Seed = Seed(seed) };

                var read = PublishedBallot.Parse(ballot.ToText());

                Assert.Equal(ballot.ToText(), read.ToText());
                Assert.Equal((ballot.Name, ballot.Title, ballot.ClosedOn, ballot.Terms, ballot.Seed), (read.Name, read.Title, read.ClosedOn, read.Terms, read.Seed));
                Assert.Equal(ballot.Count().OrderText(), read.Count().OrderText());
                Assert.Equal(ballot.Count().Winners(), read.Count().Winners());
            },
            iter: 65,
            print: sample => $"{sample.Item1.Text()}; seats {sample.Item2}, quorum {sample.Item3}, seed {sample.Item4}");

    [Fact]
    public void Preserves_the_number_of_blank_votes() =>
        Assert.Equal((7, 2), PublishedBallot.Parse(Ballot(CountingMethod.InstantRunoff, "4: 3 > 1", "3: 1", "2: ").ToText()).Votes is var votes ? (votes.Count, votes.Blank) : default);

    [Fact]
    public void Names_are_one_line_each_and_unique()
    {
        var ballot = Ballot(CountingMethod.Schulze, "1") with { FilmNames = ["Her\n# DATA TYPE: cat", "Us", "Us"], Title = " Friday\tnight\r\n1: 2 " };
        var read = PublishedBallot.Parse(ballot.ToText());

        Assert.Equal(["Her # DATA TYPE: cat", "Us", "Us [2]"], read.FilmNames);
        Assert.Equal("Friday night 1: 2", read.Title);
    }

    [Fact]
    public void Long_names_are_cut_but_not_through_a_character()
    {
        var name = new string('x', PublishedBallot.MaxNameLength - 1) + "🎬🎬";
        var read = PublishedBallot.Parse((Ballot(CountingMethod.Schulze, "1") with { FilmNames = [name, "Us", "Ran"] }).ToText());

        Assert.Equal(new string('x', PublishedBallot.MaxNameLength - 1), read.FilmNames[0]);
    }

    [Fact]
    public void Nothing_is_published_where_nobody_voted() =>
        Assert.Throws<InvalidOperationException>(() => Ballot(CountingMethod.Schulze, "").ToText());

    [Theory]
    [InlineData("# DRAW SEED: 00", "# DRAW SEED: 10", "not the seed that was committed to")]
    [InlineData("# DRAW SEED: 00", "# DRAW SEED: ", "DRAW SEED: A seed has")]
    [InlineData("# DRAW SEED: 00", "# SEED: 00", "no line \"# DRAW SEED: …\"")]
    [InlineData("instant run-off", "by hand", "instant run-off, Schulze, approval, single transferable vote, not \"by hand\"")]
    [InlineData("instant run-off", "approval", "cannot be counted by approval")]
    [InlineData("# SEATS: 1", "# SEATS: 0", "SEATS is a whole number from 1")]
    [InlineData("# SEATS: 1", "# SEATS: 4", "there are 3 films")]
    [InlineData("# QUORUM: 5", "# QUORUM: five", "QUORUM is a whole number")]
    [InlineData("# BLANK VOTES: 0", "# BLANK VOTES: -1", "BLANK VOTES is a whole number from 0")]
    [InlineData("# BLANK VOTES: 0", "# BLANK VOTES: 10000000", "more than 10000000 votes")]
    public void Rejects_a_file_that_is_not_for_counting(string right, string wrong, string problem)
    {
        var text = Ballot(CountingMethod.InstantRunoff, "4: 3 > 1", "3: 1").ToText();
        Assert.Contains(problem, Assert.Throws<PrefLibException>(() => PublishedBallot.Parse(text.Replace(right, wrong))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_equal_ranks_under_single_transferable_vote()
    {
        var text = Ballot(CountingMethod.InstantRunoff, "4: 3 = 1").ToText().Replace("instant run-off", "single transferable vote", StringComparison.Ordinal);
        Assert.Contains("rank films equally", Assert.Throws<PrefLibException>(() => PublishedBallot.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_without_a_commitment_or_with_too_many_films()
    {
        var text = Ballot(CountingMethod.Schulze, "1").ToText();
        Assert.Contains("DRAW COMMITMENT", Assert.Throws<PrefLibException>(() => PublishedBallot.Parse(text.Replace("# DRAW COMMITMENT", "# DRAWN"))).Message, StringComparison.Ordinal);

        var names = string.Concat(Enumerable.Range(4, CastVotes.MaxCandidates - 2).Select(number => $"# ALTERNATIVE NAME {number}: Film {number}\n"));
        var many = text.Replace("NUMBER ALTERNATIVES: 3", $"NUMBER ALTERNATIVES: {CastVotes.MaxCandidates + 1}").Replace("1: 1\n", names + "1: 1\n");
        Assert.Contains("at most 200 films", Assert.Throws<PrefLibException>(() => PublishedBallot.Parse(many)).Message, StringComparison.Ordinal);
    }

    private static PublishedBallot Ballot(CountingMethod method, params string[] votes) => new()
    {
        Name = "ballot-12",
        Title = "What to see on Friday",
        ClosedOn = new LocalDate(2026, 11, 27),
        Votes = Of(3, votes),
        FilmNames = ["Her (2013)", "Us (2019)", "Ran (1985)"],
        Terms = new(method, quorum: 5),
        Seed = _seed,
    };
}
