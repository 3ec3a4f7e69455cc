using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Tests.Films;

public class FilmTitleTests
{
    [Theory]
    [InlineData("The Thing", "thing")]
    [InlineData("Thing, The", "thing")]
    [InlineData("thing, the", "thing")]
    [InlineData("THE  RED\tSHOES", "red shoes")]
    [InlineData("A Ghost Story", "ghost story")]
    [InlineData("Das Boot", "boot")]
    [InlineData("Les Quatre Cents Coups", "quatre cents coups")]
    [InlineData("Enfants du paradis, Les", "enfants du paradis")]
    public void Ignores_a_leading_article_in_either_position(string title, string folded) =>
        Assert.Equal(folded, FilmTitle.Fold(title));

    [Theory]
    [InlineData("The", "the")]
    [InlineData("A", "a")]
    [InlineData("Die", "die")]
    [InlineData("Them!", "them")]
    [InlineData("Theatre of Blood", "theatre of blood")]
    [InlineData("Land of the", "land of the")]
    public void Retains_an_article_that_is_the_title_or_a_part_of_a_word(string title, string folded) =>
        Assert.Equal(folded, FilmTitle.Fold(title));

    [Theory]
    [InlineData("Her", "her")]
    [InlineData("It", "it")]
    [InlineData("Us", "us")]
    [InlineData("I", "i")]
    [InlineData("M", "m")]
    [InlineData("8", "8")]
    public void Retains_a_title_that_is_a_common_word(string title, string folded) =>
        Assert.Equal(folded, FilmTitle.Fold(title));

    [Theory]
    [InlineData("Amélie", "amelie")]
    [InlineData("Ame\u0301lie", "amelie")]
    [InlineData("Werk ohne Autor: Fünf", "werk ohne autor funf")]
    [InlineData("Volver a empezar (Ñ)", "volver a empezar n")]
    [InlineData("İtiraf", "itiraf")]
    [InlineData("Ｈｅｒ", "her")]
    [InlineData("ﬁlm", "film")]
    public void Ignores_accents_and_widths(string text, string folded) =>
        Assert.Equal(folded, FilmTitle.FoldWords(text));

    [Theory]
    [InlineData("Rosemary's Baby")]
    [InlineData("Rosemary’s Baby")]
    [InlineData("Rosemary‘s Baby")]
    [InlineData("Rosemaryʼs Baby")]
    public void Ignores_apostrophes(string text) =>
        Assert.Equal("rosemarys baby", FilmTitle.FoldWords(text));

    [Theory]
    [InlineData("Mission: Impossible – Fallout", "mission impossible fallout")]
    [InlineData("WALL·E", "wall e")]
    [InlineData("  (500) Days…  ", "500 days")]
    [InlineData("Tick, tick... BOOM!", "tick tick boom")]
    [InlineData("The Thing", "the thing")]
    public void Separates_words_by_one_space(string text, string folded) =>
        Assert.Equal(folded, FilmTitle.FoldWords(text));

    [Theory]
    [InlineData("花樣年華", "花樣年華")]
    [InlineData("千と千尋の神隠し", "千と千尋の神隠し")]
    [InlineData("Сталкер", "сталкер")]
    public void Retains_letters_of_every_script(string title, string folded) =>
        Assert.Equal(folded, FilmTitle.Fold(title));

    [Fact]
    public void Retains_letters_outside_the_basic_plane() =>
        Assert.Equal("𠮷野家", FilmTitle.Fold("𠮷野家"));

    [Fact]
    public void Ignores_soft_hyphens_and_joiners() =>
        Assert.Equal("loneliness", FilmTitle.FoldWords("lone\u00ADli\u200Dness"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("🎬")]
    [InlineData("'")]
    public void Is_empty_when_there_are_no_letters_or_digits(string title)
    {
        Assert.Equal("", FilmTitle.Fold(title));
        Assert.Equal("", FilmTitle.FoldWords(title));
    }

    // Not as [InlineData]: an attribute holds UTF-8, which has no half surrogate pairs.
    [Fact]
    public void Accepts_broken_characters()
    {
        Assert.Equal("her", FilmTitle.FoldWords("her\ud83c"));
        Assert.Equal("her", FilmTitle.FoldWords("\udfa5her"));
        Assert.Equal("", FilmTitle.Fold("\ud83c"));
    }

    [Theory]
    [InlineData("The Cook, the Thief, His Wife & Her Lover")]
    [InlineData("thing, the")]
    [InlineData("Amélie")]
    [InlineData("𠮷野家")]
    public void Folding_is_idempotent(string title) =>
        Assert.Equal(FilmTitle.FoldWords(title), FilmTitle.FoldWords(FilmTitle.FoldWords(title)));
}
