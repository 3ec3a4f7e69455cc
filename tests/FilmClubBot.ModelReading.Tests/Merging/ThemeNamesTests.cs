using FilmClubBot.ModelReading.Merging;
using FilmClubBot.ModelReading.Tests.Setup;

namespace FilmClubBot.ModelReading.Tests.Merging;

public sealed class ThemeNamesTests
{
    private readonly ThemeNames _names = new(Sample.Taxonomy);

    [Theory]
    [InlineData("Loneliness", "loneliness")]
    [InlineData(" “Grief.” ", "grief")]
    [InlineData("Mourning", "grief")]
    [InlineData("The Price  of\nAmbition", "the price of ambition")]
    [InlineData("self-deception", "self-deception")]
    [InlineData("society’s gaze", "society’s gaze")]
    [InlineData("Überwachung", "überwachung")]
    public void Gives_a_name_in_the_societys_words_or_in_lower_case(string said, string name) => Assert.Equal(name, _names.Of(said, Sample.Rules.Films));

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("film")]
    [InlineData("Her")]
    [InlineData("Spike Jonze")]
    [InlineData("jonze’s sorrow")]
    [InlineData("a theme of five whole words")]
    [InlineData("a-name-of-one-word-that-goes-on-and-on-and-on")]
    [InlineData("@everyone")]
    [InlineData("<@123>")]
    [InlineData("**grief**")]
    [InlineData("[grief](https://example.org)")]
    [InlineData("visit example.org")]
    [InlineData("grief\u202e")]
    [InlineData("grief\u0000")]
    [InlineData("<b>grief</b>")]
    [InlineData("🎬🎬🎬")]
    [InlineData("1984")]
    public void Refuses_what_is_no_themes_name(string said) => Assert.Null(_names.Of(said, Sample.Rules.Films));
}
