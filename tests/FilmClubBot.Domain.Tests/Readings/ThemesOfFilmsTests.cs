using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Tests.Readings;

public class ThemesOfFilmsTests
{
    private static readonly FilmMention _first = new("Amber Line", null, []) { Passages = [new(10, 30)] };
    private static readonly FilmMention _second = new("Glass Orchard", null, []) { Passages = [new(40, 60), new(80, 90)] };

    [Theory]
    [InlineData("0:12", 12)]
    [InlineData("1:82", 82)]
    [InlineData("0:12 1:45", 12, 45)]
    [InlineData("all:32", 32)]
    [InlineData("all:12+32", 12, 32)]
    public void A_theme_belongs_to_the_films_whose_passages_show_it(string expected, params int[] starts)
    {
        var theme = new ThemeFinding("patience", 0.5, [.. starts.Select(start => new TextSpan(start, start + 4))]);
        var found = ThemesOfFilms.Of(new([_first, _second], [theme], [], [], [], "first"));
        Assert.Equal(expected, string.Join(' ', found.Select(finding => $"{finding.Film?.ToString() ?? "all"}:{string.Join('+', finding.Evidence.Select(span => span.Start))}")));
    }

    [Fact]
    public void A_theme_of_a_review_of_one_film_is_that_film_s()
    {
        var theme = new ThemeFinding("patience", 0.5, [new(12, 16)]);
        Assert.Null(Assert.Single(ThemesOfFilms.Of(new([_first with { Passages = [] }], [theme], [], [], [], "first"))).Film);
    }
}
