using FilmClubBot.ModelReading.Answers;

namespace FilmClubBot.ModelReading.Tests.Answers;

public sealed class ModelAnswerTests
{
    private const string Grief = """{"themes": [{"name": "grief", "evidence": ["one", "two"]}]}""";

    [Theory]
    [InlineData(Grief)]
    [InlineData("```json\n" + Grief + "\n```")]
    [InlineData("Here is the reading you asked for:\n\n" + Grief + "\n\nI hope it helps!")]
    [InlineData("<think>The review {says} grief.</think>\n" + Grief)]
    [InlineData("""{"themes": [{"name": "grief", "evidence": ["one", "two"],},],}""")]
    public void Finds_the_object_in_what_is_said(string said)
    {
        var theme = Assert.Single(ModelAnswer.Parse(said)!.Themes);

        Assert.Equal("grief", theme.Name);
        Assert.Equal(["one", "two"], theme.Evidence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("}{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"themes": "grief"}""")]
    [InlineData("""{"themes": [{"name": "grief", "evidence": ["one" """)]
    public void Knows_what_is_no_answer(string said) => Assert.Null(ModelAnswer.Parse(said));

    [Fact]
    public void Leaves_out_entries_of_a_wrong_form_and_keeps_the_others()
    {
        var answer = ModelAnswer.Parse("""
            {
              "themes": [7, null, "grief", {"name": 7, "evidence": ["a"]}, {"name": "love", "evidence": [1, "b", null, ["c"]]}, {"name": "war", "evidence": "d"}, {"name": "debt"}],
              "quotes": [{"speaker": "Ann"}, {"text": "e", "speaker": 7, "source": [], "kind": {}}, {"text": "f", "speaker": "Ann", "source": null, "kind": "speech"}],
              "questions": {"text": "g"}
            }
            """)!;

        Assert.Equal(["love: b", "war: d", "debt: "], answer.Themes.Select(theme => $"{theme.Name}: {string.Join(", ", theme.Evidence)}"));
        Assert.Equal([new("e", null, null, null), new("f", "Ann", null, "speech")], answer.Quotes);
        Assert.Empty(answer.Questions);
    }

    [Fact]
    public void Takes_no_half_of_a_character_for_text() =>
        Assert.Equal(["b?"], ModelAnswer.Parse("""{"questions": ["a\ud800?", "b?"]}""")!.Questions);

    [Fact]
    public void Cuts_a_list_without_end() =>
        Assert.Equal(25, ModelAnswer.Parse($$"""{"questions": [{{string.Join(',', Enumerable.Repeat("\"why?\"", 10_000))}}]}""")!.Questions.Count);
}
