using System.Text;
using CsCheck;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests;

public class HostileTextTests
{
    private const int Megabyte = 1_000_000;

    // A part and the length that it is repeated to: the text itself would be the test's name.
    private static readonly (string Part, int Length)[] _texts =
    [
        ("\"", Megabyte), ("“", Megabyte), ("'", Megabyte), ("[", Megabyte), ("\n", Megabyte),
        .. new[]
        {
            "‘a ", "s’ ", "word ", "Ann Bell ", "Film (2013) ", "“a,” says Bob. ", "love and grief ", "A.B. ", "Why is it so hard to say? ",
            "film Her directed by Ann Bell and ", "Similar Posts\n\nA line.\n\n", "*a ", "A: ",
        }.Select(part => (part, Megabyte / 4)),
    ];

    private static readonly (string Part, int Length)[] _pages =
    [
        ("<p>Text. ", Megabyte / 4), ("<a href=x>", Megabyte / 4), ("<", Megabyte), ("<p a=\"", Megabyte / 4), ("<table><tr><td>", Megabyte / 4), ("<script>", Megabyte / 4),
        ("<em>Her</em> is a film. ", Megabyte / 4), ("<p>a</p>", Megabyte),
    ];

    /// <summary>Texts, of that fraction of their length.</summary>
    public static TheoryData<string, int> Texts(int fraction) => Shortened(_texts, fraction);

    /// <summary>Pages, of that fraction of their length.</summary>
    public static TheoryData<string, int> Pages(int fraction) => Shortened(_pages, fraction);

    [Theory]
    [MemberData(nameof(Texts), 10)]
    [MemberData(nameof(Texts), 1, Traits = ["Form", "Long"])]
    public Task Reads_any_text_without_failing(string part, int length) => ReadsAll(Repeated(part, length));

    [Fact]
    public Task Reads_brackets_in_brackets_without_failing() => ReadsAll(new string('(', 10_000) + "x" + new string(')', 10_000));

    [Theory]
    [MemberData(nameof(Pages), 10)]
    [MemberData(nameof(Pages), 1, Traits = ["Form", "Long"])]
    public void Cleans_any_page_without_failing(string part, int length) => Assert.NotNull(Read.Clean(Repeated(part, length), BodyFormat.Html).Body);

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("blockquote")]
    public void Cleans_a_page_nested_too_deep_without_failing(string tag) => Assert.NotNull(Read.Clean(Nested(tag), BodyFormat.Html).Body);

    [Fact]
    public void Keeps_the_words_of_a_page_nested_too_deep() => Assert.Contains("the words", Read.Clean(Nested("div"), BodyFormat.Html, "A title").Body, StringComparison.Ordinal);

    [Fact]
    public void Keeps_the_words_of_a_page_with_too_many_elements() =>
        Assert.Contains("the words", Read.Clean(Repeated("<p>a</p>", Megabyte / 2) + "<p>And these are the words.</p>", BodyFormat.Html, "A title").Body, StringComparison.Ordinal);

    [Fact]
    public async Task Reads_right_to_left_text_and_emoji()
    {
        var (text, reading) = await Read.Plain("عنوان\n\nهذا فيلم عن الحب؟ نعم. 👨‍👩‍👧 and a film 🎬.");
        Assert.Contains("👨‍👩‍👧", text.Body, StringComparison.Ordinal);
        Assert.NotEmpty(reading.Sentences);
    }

    // An order that nobody thought of must not end the reading: “An” Review.
    [Theory]
    [InlineData(1_000)]
    [InlineData(200_000, Traits = ["Form", "Long"])]
    public Task Reads_the_words_and_marks_of_blogs_in_any_order(int texts) => _mixed.SampleAsync(
        async text =>
        {
            var (_, reading) = await Read.Text(text);
            Assert.All(reading.Sentences, sentence => Assert.InRange(sentence.End, 0, text.Body.Length));
        },
        iter: texts);

    private static readonly Gen<string[]> _words = Gen.OneOf(
        "review", "Review", "The", "An", "a", "of", "film", "Movie", "(2019)", "2019", "★★★", "½", "7/10", "“", "”", "\"", "‘", "’", "'s", "»", "«", "„", ":", " – ", " - ", "|", ",", ".", "…", "?", "!",
        "\u00a0", "Amber", "Line", "Ilse Roth", "by", "directed by", "and", "Her", "Part", "one", "3.", "- ", "said", "she says", "— ", "(", ")", "[", "]", "#6", "*", "🎬", "von", "de", "d’", "y", "l’", "5 films",
        "Director:", "Cast:", "grief", "is about", "Der Film", "le film", "la película", "who", "I", "not", "but", "Mr.", "19:30", "12.03.2020").Array[0, 12];

    private static readonly Gen<ReviewText> _mixed = Gen.Select(_words, _words.Array[0, 12], Gen.Int[0, 11].HashSet[0, 4], Gen.Int[0, 300].HashSet[0, 6], (title, paragraphs, quoted, offsets) =>
    {
        var body = new StringBuilder();
        var blocks = new List<TextSpan>();
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var start = body.Append(i > 0 ? "\n\n" : "").Length;
            body.AppendJoin(i % 2 == 0 ? " " : "", paragraphs[i]);
            if (quoted.Contains(i))
                blocks.Add(new(start, body.Length));
        }

        var emphasis = offsets.Where(offset => offset < body.Length).Order().Chunk(2).Where(pair => pair.Length == 2).Select(pair => new TextSpan(pair[0], pair[1])).ToList();
        return new ReviewText(string.Join(" ", title), body.ToString(), emphasis, blocks);
    });

    [Theory]
    [InlineData("“An” Review", "")]
    [InlineData("½", "½ is a film.")]
    [InlineData("The Boat", "He asked “\n\n“Where is it?” she said to the boat.")]
    [InlineData("The Boat", "A note from The Film Society: “…”")]
    [InlineData("The Boat", "In an interview with The Film Society: “…”")]
    public async Task Reads_a_text_of_a_form_that_once_ended_the_reading(string title, string end)
    {
        const string Body = "A cold film about a boat and a school, in which nothing happens twice. The cast is a joy, and the cat has the best lines.\n\n";
        Assert.NotEmpty((await Read.Text(title, Body + end)).Reading.Sentences);
    }

    private static async Task ReadsAll(string content)
    {
        var (text, reading) = await Read.Plain(content);
        Assert.All(reading.Sentences, sentence => Assert.InRange(sentence.End, 0, text.Body.Length));
    }

    private static TheoryData<string, int> Shortened(IEnumerable<(string Part, int Length)> whole, int fraction) => [.. whole.Select(one => (one.Part, one.Length / fraction))];

    private static string Repeated(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static string Nested(string tag) => string.Concat(Enumerable.Repeat($"<{tag}>", 10_000)) + "the words" + string.Concat(Enumerable.Repeat($"</{tag}>", 10_000));
}
