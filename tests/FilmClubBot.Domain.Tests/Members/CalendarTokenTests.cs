using FilmClubBot.Domain.Members;

namespace FilmClubBot.Domain.Tests.Members;

public class CalendarTokenTests
{
    [Fact]
    public void Is_another_each_time_and_read_as_it_is_written()
    {
        var tokens = Enumerable.Range(0, 200).Select(_ => CalendarToken.New()).ToList();

        Assert.Equal(200, tokens.Select(token => token.ToString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(tokens, token => Assert.Equal(token.Hash, CalendarToken.Parse(token.ToString(), null).Hash));
        Assert.All(tokens, token => Assert.DoesNotContain(token.ToString(), token.Hash, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdefghjkmnpqrstvwxy")]
    [InlineData("0123456789abcdefghjkmnpqrstvwxyzz")]
    [InlineData("0123456789ABCDEFGHJKMNPQRSTVWXYZ")]
    [InlineData("0123456789abcdefghjkmnpqrstvwx/.")]
    public void Reads_nothing_else(string? text) => Assert.False(CalendarToken.TryParse(text, null, out _));
}
