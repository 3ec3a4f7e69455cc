using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests;

public class HostileTextTests
{
    private const int Megabyte = 1_000_000;

    public static TheoryData<string> Texts() =>
    [
        new string('"', Megabyte), new string('“', Megabyte), new string('\'', Megabyte), new string('[', Megabyte), new string('\n', Megabyte),
        Repeat("‘a "), Repeat("s’ "), Repeat("word "), Repeat("Ann Bell "), Repeat("Film (2013) "), Repeat("“a,” says Bob. "),
        Repeat("love and grief "), Repeat("A.B. "), Repeat("Why is it so hard to say? "), Repeat("film Her directed by Ann Bell and "),
        Repeat("Similar Posts\n\nA line.\n\n"), new string('(', 10_000) + "x" + new string(')', 10_000), Repeat("*a "), Repeat("A: "),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Reads_any_text_without_failing(string content)
    {
        var (text, reading) = await Read.Plain(content);
        Assert.All(reading.Sentences, sentence => Assert.InRange(sentence.End, 0, text.Body.Length));
    }

    public static TheoryData<string> Pages() =>
    [
        Nested("div"), Nested("b"), Nested("blockquote"), Repeat("<p>Text. "), Repeat("<a href=x>"), new string('<', Megabyte), Repeat("<p a=\""),
        Repeat("<table><tr><td>"), Repeat("<script>"), Repeat("<em>Her</em> is a film. "),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Cleans_any_page_without_failing(string content) => Assert.NotNull(Read.Clean(content, BodyFormat.Html).Body);

    [Fact]
    public void Keeps_the_words_of_a_page_nested_too_deep() => Assert.Contains("the words", Read.Clean(Nested("div"), BodyFormat.Html, "A title").Body, StringComparison.Ordinal);

    [Fact]
    public async Task Reads_right_to_left_text_and_emoji()
    {
        var (text, reading) = await Read.Plain("عنوان\n\nهذا فيلم عن الحب؟ نعم. 👨‍👩‍👧 and a film 🎬.");
        Assert.Contains("👨‍👩‍👧", text.Body, StringComparison.Ordinal);
        Assert.NotEmpty(reading.Sentences);
    }

    private static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, Megabyte / 4 / part.Length));

    private static string Nested(string tag) => string.Concat(Enumerable.Repeat($"<{tag}>", 10_000)) + "the words" + string.Concat(Enumerable.Repeat($"</{tag}>", 10_000));
}
