using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Tests.Choosing;

public class PickFilmTests
{
    private const string Seed = "2707ae42ff72b8621e1bdfc5ded202b2";

    private readonly BallotBench _bench = new();

    [Fact]
    public async Task Draws_with_a_published_seed_as_docs_ballots_describes_and_says_that_it_was_given()
    {
        // The guide's seed draws 2, 4, 3, 1.
        var card = await _bench.Run($"/pick films:\"Her; Solaris; The Red Shoes; Us\" seed:{Seed}");

        Assert.Equal("Drawn: Solaris (1972)", card.Title);
        var text = Bench.Text(card);
        Assert.Contains("Ada gave the seed: this repeats a draw and is no chance.", text, StringComparison.Ordinal);
        Assert.Contains($"{Digest(2)}   2  Solaris (1972)\n{Digest(4)}   4  Us (2019)\n{Digest(3)}   3  The Red Shoes (1948)\n{Digest(1)}   1  Her (2013)", text, StringComparison.Ordinal);
        Assert.Equal(Audience.Everyone, card.Audience);
        Assert.Empty(card.Actions);

        static string Digest(int number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}:{number}")))[..12];
    }

    [Fact]
    public async Task Every_draw_has_its_own_seed_and_is_repeated_with_it()
    {
        var card = await _bench.Run("/pick films:\"Her; Solaris; The Red Shoes; Us\"");
        var other = await _bench.Run("/pick films:\"Her; Solaris; The Red Shoes; Us\"");

        Assert.NotEqual(SeedOf(card), SeedOf(other));
        Assert.Contains("The seed is random", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal(card.Title, (await _bench.Run($"/pick films:\"Her; Solaris; The Red Shoes; Us\" seed:{SeedOf(card)}")).Title);
    }

    [Fact]
    public async Task A_moderator_can_schedule_the_film()
    {
        var card = await _bench.Run($"/pick films:\"Her; Us\" seed:{Seed}", permission: Permission.Moderator);
        Assert.Equal("screening schedule", Assert.Single(card.Actions.OfType<FormButton>()).Call.Command);
    }

    [Theory]
    [InlineData("2707")]
    [InlineData("no seed at all, but a sentence of words")]
    public async Task Refuses_what_is_no_seed(string seed)
    {
        var card = await _bench.Run($"/pick films:\"Her; Us\" seed:\"{seed}\"");
        Assert.True(card.IsRefusal);
        Assert.Contains("32 to 128 hexadecimal digits", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_watchlist_is_refused() => Assert.True((await _bench.Run("/pick")).IsRefusal);

    private static string SeedOf(Card card) => card.Body.OfType<Paragraph>().SelectMany(paragraph => paragraph.Content).OfType<Code>().Single().Text;
}
