using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Tests.Reviews;

public sealed class OccurrencesTests
{
    [Theory]
    [InlineData("abracadabra", "abra", new[] { 0, 7 })]
    [InlineData("aaaa", "aa", new[] { 0, 1, 2 })]
    [InlineData("aabaaab", "aaab", new[] { 3 })]
    [InlineData("abc", "d", new int[0])]
    [InlineData("abc", "abcd", new int[0])]
    [InlineData("", "a", new int[0])]
    [InlineData("abc", "", new int[0])]
    public void Finds_every_place(string text, string sought, int[] places) => Assert.Equal(places, Occurrences.Of(text, sought));

    [Fact]
    public void Is_linear_in_a_text_that_almost_matches_everywhere() =>
        Assert.Empty(Occurrences.Of(new string('a', 2_000_000), new string('a', 500_000) + "b"));
}
