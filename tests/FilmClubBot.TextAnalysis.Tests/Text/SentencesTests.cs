using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Text;

public class SentencesTests
{
    private static async Task<string[]> Split(string body)
    {
        var (text, reading) = await Read.Text(new ReviewText("", body));
        return [.. reading.Sentences.Select(sentence => sentence.Of(text.Body))];
    }

    [Theory]
    [InlineData("Dr. Frost meets Mrs. Vane on St. Mark's Road.")]
    [InlineData("It opened in the U.S. before it came here.")]
    [InlineData("Samuel L. Jackson is in it, and so is J. K. Simmons.")]
    [InlineData("“Are you there?” Mrs. Vane asks.")]
    [InlineData("They waited … and waited.")]
    [InlineData("It lasts 3.5 minutes, i.e. too long.")]
    [InlineData("\"Are you there?\" he asks.")]
    [InlineData("“Are you there?” Tom asks.")]
    [InlineData("He whispers, “Come back. I was wrong.”")]
    public async Task Keeps_one_sentence_whole(string body) => Assert.Equal([body], await Split(body));

    [Theory]
    [InlineData("It ends.| She goes home.")]
    [InlineData("Who is she?!| Nobody says.")]
    [InlineData("He said “stay.”| She left.")]
    [InlineData("It came out in the U.S.| The critics yawned.")]
    [InlineData("The lights go out…| Nobody moves.")]
    [InlineData("It was made in 1948.| 12 years later it was lost.")]
    public async Task Parts_sentences(string marked)
    {
        var parts = marked.Split("| ");
        Assert.Equal(parts, await Split(string.Join(' ', parts)));
    }

    [Fact]
    public async Task Never_crosses_a_paragraph() => Assert.Equal(["A heading", "The text begins."], await Split("A heading\n\nThe text begins."));

    [Fact]
    public async Task Goes_over_a_hard_line_break() => Assert.Equal(["A line that was\nbroken by hand."], await Split("A line that was\nbroken by hand."));

    [Theory]
    [InlineData("1. The door opens.| 2. The door closes.")]
    [InlineData("“Stay,” he says.| “I cannot,” she says.| “Then go.”")]
    [InlineData("“He told me, ‘Wait here.’ I waited.”| It rained.")]
    public async Task Parts_lists_and_dialogue(string marked)
    {
        var parts = marked.Split("| ");
        Assert.Equal(parts, await Split(string.Join(' ', parts)));
    }

    [Fact]
    public async Task Parts_the_lines_of_a_list() =>
        Assert.Equal(["Three doors matter:", "- the red one", "- the blue one", "- the one that is not there."], await Split("Three doors matter:\n- the red one\n- the blue one\n- the one that is not there."));
}
