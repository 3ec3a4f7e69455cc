using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Tests.Framework.Wording;

public class PhrasesTests
{
    [Fact]
    public void Inserts_arguments_at_their_placeholders() =>
        Assert.Equal("Her: 2 of 2 {Us} 3", En("""{ "a": { "b": "{film}: {n} of {n} {other} {x}" } }""")["a.b", ("film", "Her"), ("n", 2), ("other", "{Us}"), ("x", 3)]);

    [Fact]
    public void Never_parses_an_argument_as_a_placeholder() =>
        Assert.Equal("{film} and {n}", En("""{ "a": "{film} and {n}" }""")["a", ("film", "{film}"), ("n", "{n}")]);

    [Theory]
    [InlineData("en", "3.5")]
    [InlineData("de", "3,5")]
    public void Formats_numbers_in_its_language(string locale, string number) =>
        Assert.Equal(number, Phrases.Parse(locale, [("a.json", """{ "a": "{x}" }""")])["a", ("x", 3.5)]);

    [Theory]
    [InlineData(0, "0 films")]
    [InlineData(1, "one film")]
    [InlineData(2, "2 films")]
    [InlineData(1001, "1001 films")]
    public void Chooses_the_plural_by_the_number(int n, string text) =>
        Assert.Equal(text, En("""{ "films": { "one": "one film", "other": "{n} films" } }""")["films", ("n", n)]);

    [Theory]
    [InlineData(0, "no film")]
    [InlineData(1, "1 film")]
    [InlineData(2, "2 films")]
    public void Has_words_of_its_own_for_none_where_there_are_any(int n, string text) => Assert.Equal(
        text,
        En("""{ "plural": { "singular": "0 1" }, "films": { "zero": "no film", "one": "{n} film", "other": "{n} films" } }""")["films", ("n", n)]);

    [Theory]
    [InlineData("0 1", 0, "0 film")]
    [InlineData("0 1", 1, "1 film")]
    [InlineData("0 1", 2, "2 films")]
    [InlineData("1", 0, "0 films")]
    [InlineData("", 1, "1 films")]
    public void Takes_the_numbers_that_are_singular_from_the_language(string singular, int n, string text) =>
        Assert.Equal(text, En($$"""{ "plural": { "singular": "{{singular}}" }, "films": { "one": "{n} film", "other": "{n} films" } }""")["films", ("n", n)]);

    [Fact]
    public void Rejects_singular_numbers_that_are_none() =>
        Assert.StartsWith(
            "config/locales/en has \"one\" as \"plural.singular\"; write the numbers",
            Assert.Throws<FormatException>(() => En("""{ "plural": { "singular": "one" } }""")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Drinks, Inc.", "It shows Drinks, Inc. Go!")]
    [InlineData("What Now?", "It shows What Now? Go!")]
    [InlineData("Mamma Mia!", "It shows Mamma Mia! Go!")]
    [InlineData("and so on…", "It shows and so on… Go!")]
    [InlineData("Her", "It shows Her. Go!")]
    public void Ends_a_sentence_once_where_the_argument_ends_one(string film, string text) =>
        Assert.Equal(text, En("""{ "a": "It shows {film}. Go!" }""")["a", ("film", film)]);

    [Fact]
    public void Adds_texts_that_the_language_lacks_and_keeps_its_own()
    {
        var say = En("""{ "a": "own" }""").With([KeyValuePair.Create("a", "other"), KeyValuePair.Create("b", "added")]);
        Assert.Equal(("own", "added", "en"), (say["a"], say["b"], say.Locale));
    }

    [Fact]
    public void Preserves_rich_arguments()
    {
        var parts = En("""{ "a": "{rank}. {film} – {x}!" }""").Rich("a", ("rank", 1), ("film", new Strong("Her")), ("x", "so {good}"));
        Assert.Equal([new Words("1. "), new Strong("Her"), new Words(" – so {good}!")], parts);
    }

    [Fact]
    public void Creates_no_empty_parts_around_a_rich_argument()
    {
        Assert.Equal([new Strong("Her")], En("""{ "a": "{film}" }""").Rich("a", ("film", new Strong("Her"))));
        Assert.Equal([new Words("Nothing.")], En("""{ "a": "Nothing." }""").Rich("a"));
        Assert.Empty(En("""{ "a": "" }""").Rich("a"));
    }

    [Fact]
    public void Reports_the_missing_text()
    {
        var say = En("""{ "a": { "b": "x" } }""");
        Assert.Equal("config/locales/en lacks \"a.c\"; add it.", Assert.Throws<KeyNotFoundException>(() => say["a.c"]).Message);
        Assert.Equal("config/locales/en lacks \"a\"; add it.", Assert.Throws<KeyNotFoundException>(() => say["a", ("n", 1)]).Message);
        Assert.Null(say.Find("a.c"));
        Assert.Equal("x", say.Find("a.b"));
    }

    [Fact]
    public void Reports_the_missing_argument()
    {
        var say = En("""{ "a": "{film}" }""");
        Assert.Contains("The text \"a\" asks for {film}", Assert.Throws<KeyNotFoundException>(() => say["a", ("flim", "Her")]).Message, StringComparison.Ordinal);
        Assert.Contains("{film}", Assert.Throws<KeyNotFoundException>(() => say.Rich("a")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "config/locales/en/a.json is not JSON")]
    [InlineData("""{ "a": 1 }""", "config/locales/en/a.json holds a Number at \"a\"")]
    [InlineData("""{ "a": { "b": ["x"] } }""", "config/locales/en/a.json holds a Array at \"a.b\"")]
    [InlineData("""{ "a": null }""", "config/locales/en/a.json holds a Null at \"a\"")]
    [InlineData("""[]""", "config/locales/en/a.json holds a Array at \"\"")]
    [InlineData("\"text\"", "config/locales/en/a.json holds a String at \"\"")]
    [InlineData("""{ "a": "x", "a": "y" }""", "config/locales/en/a.json says \"a\" a second time")]
    public void Rejects_a_file_that_is_not_a_tree_of_texts(string json, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<FormatException>(() => En(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rejects_a_text_that_is_in_two_files() =>
        Assert.StartsWith(
            "config/locales/en/b.json says \"a.b\" a second time",
            Assert.Throws<FormatException>(() => Phrases.Parse("en", [("a.json", """{ "a": { "b": "x" } }"""), ("b.json", """{ "a": { "b": "x" } }""")])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Merges_files_into_one_tree() =>
        Assert.Equal(["a.b", "a.c"], Phrases.Parse("en", [("a.json", """{ "a": { "b": "x" } }"""), ("b.json", """{ "a": { "c": "y" } /* said why */ }""")]).Keys);

    private static Phrases En(string json) => Phrases.Parse("en", [("a.json", json)]);
}
