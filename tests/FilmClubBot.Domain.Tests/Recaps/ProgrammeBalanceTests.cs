using FilmClubBot.Domain.Recaps;

namespace FilmClubBot.Domain.Tests.Recaps;

public class ProgrammeBalanceTests
{
    private static readonly ThemedFilm _her = Film(1, 2013, "Spike Jonze", "USA", "loneliness", "technology"), _moon = Film(2, 2009, "Duncan Jones", "UK", "loneliness"), _old = Film(3, null, "Agnès Varda", "France");

    [Fact]
    public void Sets_what_was_shown_beside_what_is_wished()
    {
        var balance = ProgrammeBalance.Of([_her, _moon, _her], [_old, _moon, Film(4, 2011, "Spike Jonze", "usa", "grief")]);
        Assert.Equal((2, 2), (balance.Shown, balance.Wished));
        Assert.Equal(
            [
                "Decade 2000 1:0", "Decade 2010 1:1", "Country USA 1:1", "Country UK 1:0", "Country France 0:1",
                "Director Spike Jonze 1:1", "Director Duncan Jones 1:0", "Director Agnès Varda 0:1", "Theme loneliness 2:0", "Theme technology 1:0", "Theme grief 0:1",
            ],
            balance.Entries.Select(entry => $"{entry.Trait} {entry.Value} {entry.Shown}:{entry.Wished}"));
    }

    [Fact]
    public void Names_the_most_frequent_values_and_every_decade()
    {
        var balance = ProgrammeBalance.Of(Enumerable.Range(1, 12).Select(number => Film(number, 1900 + (10 * number), $"Director {number:00}", "USA")), []);
        Assert.Equal((12, ProgrammeBalance.MostEntries), (balance.Entries.Count(entry => entry.Trait == FilmTrait.Decade), balance.Entries.Count(entry => entry.Trait == FilmTrait.Director)));
    }

    [Fact]
    public void Of_nothing_is_nothing() => Assert.Empty(ProgrammeBalance.Of([], []).Entries);

    private static ThemedFilm Film(int id, int? year, string director, string country, params string[] themes) =>
        new(new(new(id), $"Film {id}", year, [director]) { Facts = new() { Countries = [country] } }, themes);
}
