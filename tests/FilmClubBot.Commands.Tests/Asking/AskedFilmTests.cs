using FilmClubBot.Commands.Asking;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Tests.Asking;

public class AskedFilmTests
{
    private static readonly Film _solaris2002 = new(new(5), "Solaris", 2002, []);
    private static readonly IReadOnlyList<Film> _films = [Bench.Her, Bench.RedShoes, Bench.Us, Bench.Solaris, _solaris2002];

    [Theory]
    [InlineData("her what does it say about love?", "Her")]
    [InlineData("Us: who is the double?", "Us")]
    [InlineData("the red shoes why does she dance", "The Red Shoes")]
    [InlineData("Why does she dance in The Red Shoes?", "The Red Shoes")]
    [InlineData("what happens to her?", null)]
    [InlineData("hers is whose?", null)]
    [InlineData("solaris what is the ocean", null)]
    [InlineData("Solaris (2002) what is the ocean", "Solaris")]
    [InlineData("her red shoes what of them?", "Her")]
    [InlineData("why is solaris 2002 shown with the red shoes?", "The Red Shoes")]
    [InlineData("", null)]
    public void Is_named_at_the_beginning_or_by_several_words(string question, string? title) =>
        Assert.Equal(title, AskedFilm.In(question, _films)?.Title);
}
