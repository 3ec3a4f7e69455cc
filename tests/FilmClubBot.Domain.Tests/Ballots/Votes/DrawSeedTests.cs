using FilmClubBot.Domain.Ballots.Votes;

namespace FilmClubBot.Domain.Tests.Ballots.Votes;

public class DrawSeedTests
{
    // printf %s 000102030405060708090a0b0c0d0e0f | sha256sum
    private const string Seed = "000102030405060708090a0b0c0d0e0f";
    private const string Commitment = "d65df89f702eec58ca3c7bf2001c9ffc7cd80553ae01d42a799ba26756142d96";

    [Fact]
    public void Is_its_bytes_in_hexadecimal_and_commits_to_that_text()
    {
        var seed = DrawSeed.Of([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);

        Assert.Equal(Seed, seed.Text);
        Assert.Equal(Commitment, seed.Commitment);
        Assert.Equal(seed, DrawSeed.FromText(Seed));
    }

    [Fact]
    public void Is_verified_against_its_own_commitment_alone()
    {
        Assert.True(DrawSeed.FromText(Seed).Verify(Commitment));
        Assert.False(DrawSeed.FromText(Seed.Replace('f', 'e')).Verify(Commitment));
        Assert.False(DrawSeed.FromText(Seed).Verify(Seed));
    }

    [Fact]
    public void Is_not_revealed_by_its_text_form() =>
        Assert.DoesNotContain(Seed, DrawSeed.FromText(Seed).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(65)]
    public void Refuses_too_few_or_too_many_bytes(int bytes) =>
        Assert.Throws<ArgumentException>(() => DrawSeed.Of(new byte[bytes]));

    [Theory]
    [InlineData("")]
    [InlineData("000102030405060708090a0b0c0d0e")]
    [InlineData("000102030405060708090a0b0c0d0e0f1")]
    [InlineData("000102030405060708090A0B0C0D0E0F")]
    [InlineData("000102030405060708090a0b0c0d0e0g")]
    [InlineData(" 00102030405060708090a0b0c0d0e0f")]
    public void Rejects_a_text_that_is_not_a_seed(string text) =>
        Assert.Throws<FormatException>(() => DrawSeed.FromText(text));
}
