using FilmClubBot.TextAnalysis.Phrases;

namespace FilmClubBot.TextAnalysis.Tests.Phrases;

public class NounPhrasesTests
{
    private static List<string> In(string body)
    {
        var text = Phrased.Text(body);
        return NounPhrases.In(text).ConvertAll(phrase => Phrased.Print(text, phrase));
    }

    [Fact]
    public void Takes_the_longest_runs() =>
        Assert.Equal(["quiet film", "domestic violence", "provincial town"], In("It is a quiet film about domestic violence in a provincial town."));

    [Fact]
    public void Crosses_no_punctuation() => Assert.Equal(["guilt", "memory", "shame"], In("It speaks of guilt, memory, shame."));

    [Fact]
    public void Ends_in_no_adjective() => Assert.Equal(["waiters"], In("They made the waiters nervous."));

    [Fact]
    public void Leaves_a_possessive_out_at_the_end_only() => Assert.Equal(["camera"], In("It is the camera's."));

    [Fact]
    public void Cuts_words_off_that_only_point()
    {
        var text = Phrased.Text("It is a new great love story.");
        var (from, to) = Assert.Single(NounPhrases.In(text));
        Assert.Equal("love story", Phrased.Print(text, (NounPhrases.Core(text, from, to), to)));
    }

    [Fact]
    public void Leaves_one_word_of_a_phrase_in_any_case()
    {
        var text = Phrased.Text("It is a new case.");
        var (from, to) = Assert.Single(NounPhrases.In(text));
        Assert.Equal("case", Phrased.Print(text, (NounPhrases.Core(text, from, to), to)));
    }
}
