using System.Text;
using FilmClubBot.ModelReading.Asking;

namespace FilmClubBot.ModelReading.Tests.Asking;

public sealed class SentPartTests
{
    [Theory]
    [InlineData("one\n\ntwo\n\nthree", 100, "one\n\ntwo\n\nthree")]
    [InlineData("one\n\ntwo\n\nthree", 8, "one\n\ntwo")]
    [InlineData("one\n\ntwo\n\nthree", 9, "one\n\ntwo")]
    [InlineData("one\n\ntwo\n\nthree", 7, "one")]
    [InlineData("", 10, "")]
    public void Keeps_whole_paragraphs(string body, int bytes, string kept) => Assert.Equal(kept, SentPart.Of(body, bytes));

    [Fact]
    public void Cuts_a_paragraph_that_is_too_long_by_itself_between_words() =>
        Assert.Equal("the quay was", SentPart.Of("the quay was dark that night", 14));

    [Fact]
    public void Never_cuts_a_character_in_half()
    {
        var part = SentPart.Of(string.Concat(Enumerable.Repeat("🎬", 1000)), 10);

        Assert.Equal("🎬🎬", part);
    }

    [Fact]
    public void Counts_bytes_and_not_letters() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(SentPart.Of(string.Join("\n\n", Enumerable.Repeat("словом", 100)), 200)), 150, 200);
}
