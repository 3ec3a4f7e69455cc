using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.PrefLib;
using FilmClubBot.Domain.Tests.Ballots.Votes;
using FilmClubBot.Testing;

namespace FilmClubBot.Domain.Tests.Ballots;

/// <summary>The example in <c>docs/ballots.md</c> is true.</summary>
public class BallotGuideTests
{
    [Fact]
    public void The_guides_file_counts_to_the_guides_result()
    {
        var guide = File.ReadAllText(Repository.Path("docs", "ballots.md"));
        var start = guide.IndexOf("# FILE NAME", StringComparison.Ordinal);
        var text = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];

        var ballot = PublishedBallot.Parse(text);
        var count = (InstantRunoffCount)ballot.Count();

        Assert.Equal(text, ballot.ToText());
        Assert.Contains($"printf %s {ballot.Seed.Text} | sha256sum", guide, StringComparison.Ordinal);
        Assert.Contains($"It gives {string.Join(", ", count.Draw.Order.Select(drawn => drawn.Number))}:", guide, StringComparison.Ordinal);
        Assert.Equal(
            [
                "1:4 2:4 3:1 4:1 exhausted:0 out:3 (Draw)",
                "1:4 2:5 4:1 exhausted:0 out:4 (FewestVotes)",
                "1:5 2:5 exhausted:0 out:1 (EarlierRound)",
            ],
            count.Rounds.Select(round => round.Text(count.Votes)));
        Assert.Equal("2", count.Winners());
        Assert.Equal("1,2", count.Possible());
    }
}
