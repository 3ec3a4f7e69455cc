using System.Text;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.TextAnalysis.Tests.Themes;

public class ThemesFileTests
{
    private static string Problem(string json) =>
        Assert.Throws<FormatException>(() => ThemesFile.Parse(new MemoryStream(Encoding.UTF8.GetBytes(json)))).Message;

    [Theory]
    [InlineData("{", "it is not JSON")]
    [InlineData("[]", "there is no list called \"themes\"")]
    [InlineData("""{"themes":[1]}""", "theme 1: it is not an object")]
    [InlineData("""{"themes":[{"definition":"d"}]}""", "theme 1: \"label\" is missing")]
    [InlineData("""{"themes":[{"label":"love","definition":"d","cues":[]}]}""", "theme 1 (\"love\"): \"cues\" is empty")]
    [InlineData("""{"themes":[{"label":"love","definition":" ","cues":["x"]}]}""", "\"definition\" has no text")]
    [InlineData("""{"themes":[{"label":"love","definition":"d","cues":"x"}]}""", "\"cues\" is not a list")]
    [InlineData("""{"themes":[{"label":"love","definition":"d","cues":["x"],"related":["hate"]}]}""", "related to \"hate\", which is not a theme")]
    [InlineData("""{"themes":[{"label":"love","definition":"d","cues":["x"]},{"label":"Love","definition":"d","cues":["x"]}]}""", "another theme has this label")]
    [InlineData("""{"themes":[{"label":"love","definition":"d","cues":["x"],"languages":[]}]}""", "\"languages\" is not an object")]
    [InlineData("""{"themes":[{"label":"love","definition":"d","cues":["x"],"languages":{"tlh":{"label":"l","cues":["x"]}}}]}""", "language \"tlh\": there is no such language")]
    [InlineData("""{"themes":[{"label":"love","definition":"d","cues":["x"],"languages":{"en":{"label":"l","cues":["x"]}}}]}""", "English is in the entry itself")]
    [InlineData("""{"themes":[{"label":"love","definition":"d","cues":["x"],"languages":{"de":{"cues":["x"]}}}]}""", "language \"de\": \"label\" is missing")]
    [InlineData("""{"themes":[{"label":"love","definition":"d","cues":["x"],"languages":{"de":{"label":"l"}}}]}""", "language \"de\": \"cues\" is missing")]
    [InlineData("""{"themes":[{"label":"class","definition":"d","cues":["x","1%"]}]}""", "theme 1 (\"class\"): the cue \"1%\" has no word of letters, so every \"1\" would be found")]
    [InlineData("""{"themes":[{"label":"class","definition":"d","cues":["***"]}]}""", "the cue \"***\" has no word, so it can never be found")]
    [InlineData("""{"themes":[{"label":"class","definition":"d","cues":["x"],"languages":{"de":{"label":"l","cues":["1 %"]}}}]}""", "language \"de\": the cue \"1 %\" has no word of letters")]
    public void Says_which_entry_is_wrong_and_how(string json, string message) => Assert.Contains(message, Problem(json), StringComparison.Ordinal);

    [Fact]
    public void Reads_other_languages_and_includes_them_in_the_fingerprint()
    {
        static Domain.Themes.ThemeTaxonomy Parse(string cue) => ThemesFile.Parse(new MemoryStream(Encoding.UTF8.GetBytes(
            $$$$"""{"themes":[{"label":"love","definition":"d","cues":["x"],"languages":{"de":{"label":"Liebe","cues":["{{{{cue}}}}"]}}}]}""")));
        Assert.Equal("Liebe", Parse("y").Terms[0].Languages["de"].Label);
        Assert.Equal(["y"], Parse("y").Terms[0].Languages["de"].Cues);
        Assert.NotEqual(Parse("y").Fingerprint, Parse("z").Fingerprint);
    }

    [Fact]
    public void Names_the_file()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "{}");
        Assert.Contains(path, Assert.Throws<FormatException>(() => ThemesFile.Load(path)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void Reads_the_shipped_themes()
    {
        Assert.InRange(Read.Taxonomy.Terms.Count, 150, 400);
        Assert.All(Read.Taxonomy.Terms, term =>
        {
            Assert.Equal(term.Label.ToLowerInvariant(), term.Label);
            Assert.True(term.Cues.Count >= 4, $"{term.Label} has too few cues.");
            Assert.True(term.Related.Count >= 1, $"{term.Label} stands alone.");
            Assert.EndsWith(".", term.Definition, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    public void Every_shipped_theme_has_a_name_in_the_language_by_which_it_alone_is_found(string language) => Assert.All(Read.Taxonomy.Terms, term =>
    {
        Assert.True(term.Languages.ContainsKey(language), $"{term.Label} has no name in {language}.");
        Assert.Equal(term.Label, Read.Taxonomy.FindInAnyLanguage(term.LabelIn(language), language)?.Label);
        Assert.DoesNotContain('*', term.LabelIn(language));
    });

    [Fact]
    public void No_name_of_a_shipped_theme_is_that_of_another_one_in_another_language() => Assert.Equal(
        [],
        Read.Taxonomy.Terms
            .SelectMany(term => term.Languages.Values.Select(translation => translation.Label).Append(term.Label).Select(label => (Label: FilmTitle.FoldWords(label), term)))
            .GroupBy(name => name.Label, StringComparer.Ordinal)
            .Where(names => names.Select(name => name.term).Distinct().Count() > 1)
            .Select(names => names.Key));
}
