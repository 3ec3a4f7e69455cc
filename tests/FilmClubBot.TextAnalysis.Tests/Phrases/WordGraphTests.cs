using FilmClubBot.TextAnalysis.Phrases;

namespace FilmClubBot.TextAnalysis.Tests.Phrases;

public class WordGraphTests
{
    private static (PhraseText Text, double[] Ranks) Rank(string body)
    {
        var text = Phrased.Text(body);
        var counts = new int[text.StemCount];
        for (var i = 0; i < text.Words.Count; i++)
            counts[text.Stem(i)] += text.IsContent(i) ? 1 : 0;
        return (text, WordGraph.Rank(text, counts));
    }

    private static double Of(string word, PhraseText text, double[] ranks) => ranks[text.Stem(text.Words.ToList().FindIndex(other => other.Lower == word))];

    [Fact]
    public void Ranks_sum_to_one() => Assert.Equal(1, Rank("Grief meets guilt. Guilt meets shame. Silence.").Ranks.Sum(), 6);

    [Fact]
    public void Ranks_a_word_that_others_meet_above_the_others()
    {
        var (text, ranks) = Rank("Grief and sorrow. Grief and silence. Grief and shame.");
        Assert.True(Of("grief", text, ranks) > 2 * Of("shame", text, ranks));
    }

    [Fact]
    public void Joins_nothing_across_sentences()
    {
        var (text, ranks) = Rank("Sorrow and silence. Shame.");
        var (joined, joinedRanks) = Rank("Sorrow and silence and shame.");
        Assert.Equal(1.0 / 3, Of("shame", text, ranks), 6);
        Assert.Equal(1.0 / 3, Of("sorrow", joined, joinedRanks), 6);
    }

    [Fact]
    public void Gives_function_words_no_rank()
    {
        var (text, ranks) = Rank("The sorrow of the silence.");
        Assert.Equal(0, Of("the", text, ranks));
    }
}
