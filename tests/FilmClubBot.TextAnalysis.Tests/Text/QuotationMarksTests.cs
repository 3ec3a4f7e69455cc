using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Tests.Text;

public class QuotationMarksTests
{
    private static string[] Find(string text) =>
        [.. QuotationFinder.Find(text, [new(0, text.Length)], []).Select(quotation => quotation.Inner.Of(text))];

    [Theory]
    [InlineData("She says “stay here” to him.", "stay here")]
    [InlineData("She says \"stay here\" to him.", "stay here")]
    [InlineData("She says ‘stay here’ to him.", "stay here")]
    [InlineData("She says 'stay here' to him.", "stay here")]
    [InlineData("She says «stay here» to him.", "stay here")]
    [InlineData("She says „stay here“ to him.", "stay here")]
    [InlineData("(\"stay here\")", "stay here")]
    public void Reads_every_pair_of_marks(string text, string inner) => Assert.Equal([inner], Find(text));

    [Theory]
    [InlineData("‘It’s the characters’ choices that don’t add up’, she says.", "It’s the characters’ choices that don’t add up")]
    [InlineData("'It's the characters' choices that don't add up', she says.", "It's the characters' choices that don't add up")]
    [InlineData("‘We were goin’ home’, he says.", "We were goin’ home")]
    [InlineData("‘’Tis the ’90s again’, he says.", "’Tis the ’90s again")]
    public void Tells_an_apostrophe_from_a_closing_quote(string text, string inner) => Assert.Equal([inner], Find(text));

    [Theory]
    [InlineData("The characters’ choices in the ’90s weren’t theirs.")]
    [InlineData("The boys' own paper, rock 'n' roll and the summer of '68.")]
    [InlineData("He is 6'2\" tall.")]
    public void Finds_none_where_there_are_only_apostrophes(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Ends_a_title_in_the_plural_where_it_ends() => Assert.Equal(["Parallel Mothers"], Find("In ‘Parallel Mothers’ we see the mothers’ fears."));

    [Fact]
    public void Finds_a_quotation_in_a_quotation() => Assert.Equal(["He said, ‘Go now.’ So I went.", "Go now."], Find("“He said, ‘Go now.’ So I went.”"));

    [Fact]
    public void Reads_straight_marks_within_straight_marks() =>
        Assert.Equal(["The word is \"door\" and no other.", "door"], Find("\"The word is \"door\" and no other.\" So he said."));

    [Fact]
    public void Drops_an_opening_mark_that_is_never_closed() =>
        Assert.Equal(["No."], Find("\"Well, he said. \"No.\" And she left."));

    [Fact]
    public void Takes_a_misplaced_mark_by_its_turn() =>
        Assert.Equal(["I was there,", "and so was he."], Find("\"I was there, \"he said. \"and so was he.\""));

    private static List<TextSpan> Parted(string text)
    {
        var at = text.IndexOf("\n\n", StringComparison.Ordinal);
        return [new(0, at), new(at + 2, text.Length)];
    }

    [Fact]
    public void Opens_each_paragraph_of_a_long_quotation_and_closes_the_last()
    {
        const string Text = "“The first part of it.\n\n“The second part of it,” she said.";
        Assert.Equal(
            ["The first part of it.", "The second part of it,"],
            QuotationFinder.Find(Text, Parted(Text), []).Select(quotation => quotation.Inner.Of(Text)));
    }

    [Fact]
    public void Runs_on_into_the_paragraph_that_closes_it()
    {
        const string Text = "\"The first part of it.\n\nThe second part of it,\" she said.";
        Assert.Equal(
            ["The first part of it.\n\nThe second part of it,"],
            QuotationFinder.Find(Text, Parted(Text), []).Select(quotation => quotation.Inner.Of(Text)));
    }
}
