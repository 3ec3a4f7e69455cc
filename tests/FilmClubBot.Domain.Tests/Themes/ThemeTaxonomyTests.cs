using FilmClubBot.Domain.Themes;

namespace FilmClubBot.Domain.Tests.Themes;

public class ThemeTaxonomyTests
{
    private static ThemeTaxonomy Translated => new(
    [
        Term("loneliness") with { Languages = Names(("de", "Einsamkeit"), ("fr", "solitude"), ("es", "hering")) },
        Term("grief") with { Languages = Names(("de", "Hering")) },
    ]);

    private static Dictionary<string, ThemeTranslation> Names(params (string Language, string Label)[] names) =>
        names.ToDictionary(name => name.Language, name => new ThemeTranslation(name.Label, []));

    [Theory]
    [InlineData("loneliness")]
    [InlineData("LONELINESS")]
    [InlineData(" Lonéliness ")]
    public void Finds_a_term_however_it_is_cased_or_accented(string label) =>
        Assert.Equal("loneliness", new ThemeTaxonomy([Term("loneliness"), Term("grief")]).Find(label)?.Label);

    [Theory]
    [InlineData("solitude")]
    [InlineData("")]
    [InlineData("lone liness")]
    public void Finds_nothing_where_there_is_no_such_term(string label) =>
        Assert.Null(new ThemeTaxonomy([Term("loneliness")]).Find(label));

    [Theory]
    [InlineData("Einsamkeit", "de", "loneliness")]
    [InlineData("EINSAMKEIT", "en", "loneliness")]
    [InlineData("loneliness", "de", "loneliness")]
    [InlineData("solitude", "de", "loneliness")]
    // One word, two themes in two languages.
    [InlineData("hering", "de", "grief")]
    [InlineData("hering", "es", "loneliness")]
    [InlineData("grief", "xx", "grief")]
    [InlineData("joy", "de", null)]
    public void Finds_a_term_by_its_name_in_any_language_the_readers_first(string label, string language, string? found) =>
        Assert.Equal(found, Translated.FindInAnyLanguage(label, language)?.Label);

    [Theory]
    [InlineData("de", "Einsamkeit")]
    [InlineData("fr", "solitude")]
    [InlineData("it", "loneliness")]
    [InlineData("en", "loneliness")]
    public void Names_a_term_in_a_language_or_in_English(string language, string label) => Assert.Equal(label, Translated.Find("loneliness")!.LabelIn(language));

    [Fact]
    public void Keeps_the_order_of_the_file() =>
        Assert.Equal(["grief", "class", "art"], new ThemeTaxonomy([Term("grief"), Term("class"), Term("art")]).Terms.Select(term => term.Label));

    [Fact]
    public void Reads_relations_forwards_and_backwards()
    {
        var taxonomy = new ThemeTaxonomy([Term("grief", "Memory"), Term("memory", "grief")]);
        Assert.Equal(2, taxonomy.Terms.Count);
    }

    [Fact]
    public void Refuses_two_terms_of_one_label()
    {
        var problem = Assert.Throws<ArgumentException>(() => new ThemeTaxonomy([Term("coming of age"), Term("Coming-of-age")]));
        Assert.Contains("\"Coming-of-age\"; rename or merge", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_relation_to_no_term()
    {
        var problem = Assert.Throws<ArgumentException>(() => new ThemeTaxonomy([Term("grief", "memry")]));
        Assert.Contains("\"grief\" is related to \"memry\", which is not a theme", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_a_fingerprint_that_follows_every_word_of_it()
    {
        ThemeTerm[] terms =
        [
            new("grief", "What is meant.", ["loss", "mourning"], []),
            new("grief", "What is meant!", ["loss", "mourning"], []),
            new("grief", "What is meant.", ["loss"], []),
            new("grief", "What is meant.", ["mourning", "loss"], []),
            new("grief", "What is meant.", ["loss", "mourning"], ["grief"]),
            new("griefs", "What is meant.", ["loss", "mourning"], []),
        ];
        Assert.Equal(terms.Length, terms.Select(term => new ThemeTaxonomy([term]).Fingerprint).Distinct().Count());
        Assert.Equal(new ThemeTaxonomy([Term("grief")]).Fingerprint, new ThemeTaxonomy([Term("grief")]).Fingerprint);
    }

    private static ThemeTerm Term(string label, params string[] related) => new(label, "What is meant.", [label], related);
}
