using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Phrases;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Tests.Phrases;

public class PhraseWordsTests
{
    private static List<PhraseWord> Words(string body, int most = 100) => PhraseWords.Of(Prose.Of(new ReviewText("", body)), most);

    [Fact]
    public void Takes_hyphened_words_and_initials_as_one() =>
        Assert.Equal(["a", "slow-burning", "film", "of", "the", "u.s", "coast"], Words("A slow-burning film of the U.S coast").ConvertAll(word => word.Lower));

    [Fact]
    public void Breaks_at_punctuation_and_at_paragraphs()
    {
        var words = Words("A title\n\nThe body, she says");
        Assert.Equal(["a", "the", "she"], words.Where(word => word.IsAfterBreak).Select(word => word.Lower));
    }

    [Fact]
    public void Counts_a_capital_only_inside_a_sentence() =>
        Assert.Equal(["jonze"], Words("Film is what Jonze makes. He makes it well.").Where(word => word.IsCapitalised).Select(word => word.Lower));

    [Fact]
    public void Numbers_the_sentences() => Assert.Equal([0, 0, 1, 1], Words("It rains. They wait.").ConvertAll(word => word.Sentence));

    [Fact]
    public void Reads_no_more_than_it_may() => Assert.Equal(3, Words("one two three four five", most: 3).Count);
}
