namespace FilmClubBot.Commands.Tests.Asking;

public class QuestionTests
{
    [Theory]
    [InlineData("What about the LONELINESS, loneliness?", "loneliness")]
    [InlineData("Was sagt sie über die Einsamkeit?", "einsamkeit")]
    [InlineData("the voice of Scarlett Johansson", "voice scarlett johansson")]
    [InlineData("Are the grown-ups kind?", "grownups")]
    [InlineData("Who is he and why does her face not blush?", "face blush")]
    [InlineData("Isn't it? Doesn't he? Who's she?", "")]
    [InlineData("", "")]
    public void Consists_of_the_words_that_distinguish_passages(string question, string concepts) =>
        Assert.Equal(concepts, string.Join(' ', Asked.Question(question).Concepts.Select(concept => concept.Term.Word)));

    [Fact]
    public void The_words_of_a_title_do_not_distinguish_passages_of_its_film() =>
        Assert.Equal(["colour"], Asked.Question("which colour are the red shoes", Bench.RedShoes).Concepts.Select(concept => concept.Term.Word));

    [Fact]
    public void Has_at_most_ten_concepts() =>
        Assert.Equal(10, Asked.Question("alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo").Concepts.Count);

    [Fact]
    public void Searches_synonyms_and_cues_of_themes_too()
    {
        var words = Asked.Question("is the grief in the score?").SearchWords.ToList();
        Assert.Equal(["grief", "score"], words.Take(2));
        Assert.Contains("music", words);
        Assert.Contains("bereavement", words);
    }

    [Fact]
    public void The_director_is_also_known_by_name()
    {
        var concept = Assert.Single(Asked.Question("what of the filmmaker?", Bench.RedShoes).Concepts);
        Assert.Contains("pressburger", concept.Synonyms.Select(term => term.Word));
        Assert.DoesNotContain("pressburger", Assert.Single(Asked.Question("what of the baker?", Bench.RedShoes).Concepts).Synonyms.Select(term => term.Word));
    }

    [Theory]
    [InlineData("who plays her?", "Name")]
    [InlineData("when was it made?", "Number")]
    [InlineData("is it good when they sing?", "None")]
    [InlineData("how long is it?", "Number")]
    [InlineData("how is it?", "None")]
    [InlineData("which year?", "Number")]
    [InlineData("in which town is it set?", "Place")]
    [InlineData("Wo spielt es?", "Place")]
    [InlineData("why so sad?", "Reason")]
    public void Expects_a_kind_of_answer(string question, string expectation) =>
        Assert.Equal(expectation, Asked.Question(question).Expectation.ToString());
}
