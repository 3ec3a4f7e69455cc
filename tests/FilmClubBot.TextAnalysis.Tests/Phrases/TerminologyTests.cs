using FilmClubBot.TextAnalysis.Phrases;

namespace FilmClubBot.TextAnalysis.Tests.Phrases;

public class TerminologyTests
{
    private static double Share(string body)
    {
        var text = Phrased.Text(body);
        return Terminology.Share(text, NounPhrases.In(text));
    }

    [Fact]
    public void Is_high_where_compounds_name_the_ideas_and_low_where_somebody_does_something()
    {
        var paper = Share("Neural network models for speech recognition. Linear prediction of acoustic signal features. Error correction in parallel data streams.");
        var story = Share("She told him that Anna had left Paris. They waited, and he wept. Nobody knew why Tom came back and forgave her.");
        Assert.True(paper > 0.6);
        Assert.True(story < 0.3);
    }

    [Fact]
    public void Is_the_usual_one_where_there_is_nothing_to_tell_by() => Assert.Equal(0.45, Share("Why?"), 2);

    [Fact]
    public void Takes_no_name_for_a_term() => Assert.True(Share("It stars the great Anna Karenin Bell and the great Tom Carter Jones.") < 0.45);
}
