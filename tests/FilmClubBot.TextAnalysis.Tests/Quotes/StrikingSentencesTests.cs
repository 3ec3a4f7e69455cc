using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.TextAnalysis.Tests.Quotes;

public class StrikingSentencesTests
{
    private static async Task<string[]> Striking(string body)
    {
        var (text, reading) = await Read.Text("", body);
        return [.. reading.Quotes.Where(quote => quote.Kind == QuoteKind.Review).Select(quote => quote.Span.Of(text.Body))];
    }

    [Fact]
    public async Task Keeps_a_general_statement_that_turns_on_a_contrast() =>
        Assert.Equal(["Grief is not a room that we leave but a coat that we learn to wear."], await Striking("Grief is not a room that we leave but a coat that we learn to wear. It rains."));

    [Theory]
    [InlineData("The acting is fine, and the film is about grief.")]
    [InlineData("I went not for the grief but for the popcorn.")]
    [InlineData("Tom Frost is not lonely but afraid of loneliness, and Eve Moss is not.")]
    public async Task Keeps_no_plain_sentence(string body) => Assert.Empty(await Striking(body));
}
