using FilmClubBot.ModelReading.Asking;

namespace FilmClubBot.ModelReading.Tests.Asking;

public sealed class ServerWordsTests
{
    [Theory]
    [InlineData("""{"error": "model not found"}""", "model not found")]
    [InlineData("""{"error": {"message": "too many"}}""", "too many")]
    [InlineData("""{"error": {"message": 7}}""", "")]
    [InlineData("""{"error": "\ud800"}""", "")]
    [InlineData("""{"detail": "x"}""", "")]
    [InlineData("<html>", "")]
    [InlineData("", "")]
    public void Finds_what_either_protocol_says(string body, string words) => Assert.Equal(words, ServerWords.Of(body, null));

    [Fact]
    public void Puts_them_on_one_line_without_the_key() =>
        Assert.Equal("a b 'c' … d", ServerWords.Of("""{"error": "a\nb \"c\" SK-1\u202ed"}""", "sk-1"));

    [Fact]
    public void Cuts_what_goes_on_for_long() =>
        Assert.Equal(201, ServerWords.Of($$"""{"error": "{{new string('x', 5000)}}"}""", null).Length);
}
