using FilmClubBot.Storage.Search;

namespace FilmClubBot.Storage.Tests.Search;

public class PassageQueryTests
{
    [Fact]
    public void Words_whose_passages_can_be_ranked_are_searched_each_for_itself()
    {
        var query = PassageQuery.Of([("sea", 4000), ("harbour", 12), ("pier", 0)]);
        Assert.Equal(["pier", "harbour", "sea"], query.Any);
        Assert.Empty(query.Every);
    }

    [Fact]
    public void Common_words_are_searched_together_and_the_most_common_left_out()
    {
        var query = PassageQuery.Of([("film", PassageQuery.MaxRanked), ("ending", 6000), ("the", PassageQuery.MaxRanked), ("sad", 5000), ("grief", 300)]);
        Assert.Equal(["grief", "sad"], query.Any);
        Assert.Equal(["ending", "film"], query.Every);
    }

    [Fact]
    public void A_single_common_word_is_searched_alone()
    {
        var query = PassageQuery.Of([("film", PassageQuery.MaxRanked)]);
        Assert.Equal((0, "film"), (query.Any.Count, Assert.Single(query.Every)));
    }
}
