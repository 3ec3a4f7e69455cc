using FilmClubBot.Storage.Search;

namespace FilmClubBot.Storage.Tests.Search;

public class PassageQueryTests
{
    private const int Common = PassageQuery.MaxRankedOfAll;

    [Fact]
    public void Words_whose_passages_can_be_ranked_are_searched_each_for_itself()
    {
        var query = Assert.Single(PassageQuery.Of([("sea", 1000), ("harbour", 12), ("pier", 0)]));
        Assert.Equal(["pier", "harbour", "sea"], query.Words);
        Assert.False(query.AreTogether);
    }

    [Fact]
    public void Common_words_are_searched_together_the_rarest_of_them_alone_too_and_the_most_common_left_out()
    {
        var queries = PassageQuery.Of([("film", Common), ("ending", 1600), ("the", Common), ("sad", 1500), ("grief", 300)]).ToList();
        Assert.Equal(["grief, sad", "ending, film", "ending"], queries.Select(query => string.Join(", ", query.Words)));
        Assert.Equal([false, true, false], queries.Select(query => query.AreTogether));
        Assert.Equal([Common, Common, PassageQuery.MaxRankedOfCommon], queries.Select(query => query.Limit));
    }

    [Fact]
    public void A_single_common_word_does_not_displace_the_passages_of_a_rare_one() =>
        Assert.Equal([["pier"], ["film"]], PassageQuery.Of([("film", Common), ("pier", 12)]).Select(query => query.Words));

    [Fact]
    public void A_common_word_alone_is_searched() => Assert.Equal("film", Assert.Single(Assert.Single(PassageQuery.Of([("film", Common)])).Words));
}
