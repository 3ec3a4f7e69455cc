using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Tests.Framework.Cards;

public class CardTests
{
    private static readonly Card _card = new() { Title = "Us", Fields = [new("Where", "Hall 2")] };

    [Theory]
    [InlineData("en", "Where: Hall 2")]
    [InlineData("de", "Where: Hall 2")]
    [InlineData("fr", "Where\u00a0: Hall 2")]
    public void A_field_has_the_colon_of_the_cards_language(string language, string line) =>
        Assert.Equal($"Us\n{line}\n", Bench.Text(_card.In(Bench.Languages.For(language))));

    [Fact]
    public void A_colon_that_was_set_remains() =>
        Assert.Equal(":", (_card with { Colon = ":" }).In(Bench.Languages.For("fr")).Colon);
}
