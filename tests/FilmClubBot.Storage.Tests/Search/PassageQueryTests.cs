using FilmClubBot.Storage.Search;

namespace FilmClubBot.Storage.Tests.Search;

public class PassageQueryTests
{
    private const int Common = PassageQuery.MaxRankedOfAll;

    [Fact]
    public void Words_whose_passages_can_be_ranked_are_searched_each_for_itself()
    {
        var query = Assert.Single(PassageQuery.Of([("sea", 1000), ("harbour", 12), ("pier", 0)]));
        Assert.Equal(["pier", "harbour", "sea"], query.Any);
        Assert.Empty(query.Every);
    }

    [Fact]
    public void Common_words_are_searched_together_the_rarest_of_them_alone_too_and_the_most_common_left_out()
    {
        var queries = PassageQuery.Of([("film", Common), ("ending", 1600), ("the", Common), ("sad", 1500), ("grief", 300)]).ToList();
        Assert.Equal(["grief", "sad"], queries[0].Any);
        Assert.Equal(["ending", "film"], queries[0].Every);
        Assert.Equal(["ending"], queries[1].Any);
        Assert.Equal((2, PassageQuery.MaxRankedOfCommon), (queries.Count, queries[1].Limit));
    }

    [Fact]
    public void A_single_common_word_does_not_displace_the_passages_of_a_rare_one()
    {
        var queries = PassageQuery.Of([("film", Common), ("pier", 12)]).ToList();
        Assert.Equal(("pier", 0), (Assert.Single(queries[0].Any), queries[0].Every.Count));
        Assert.Equal(("film", 2), (Assert.Single(queries[1].Any), queries.Count));
    }

    [Fact]
    public void A_common_word_alone_is_searched() => Assert.Equal("film", Assert.Single(Assert.Single(PassageQuery.Of([("film", Common)])).Any));
}
