using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Domain.Tests.Screenings;

public class TicketCountsTests
{
    [Theory]
    [InlineData("members 40; guests 12", "members 40; guests 12", 52)]
    [InlineData("Members: 40, Under 26: 4\nComplimentary=0", "Members 40; Under 26 4; Complimentary 0", 44)]
    public void Reads_classes_with_their_numbers(string text, string normal, int total)
    {
        Assert.True(TicketCounts.TryParse(text, null, out var counts));
        Assert.Equal(normal, counts.ToString());
        Assert.Equal(total, counts.Total);
        Assert.Equal(counts, TicketCounts.Parse(normal, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("40")]
    [InlineData("members")]
    [InlineData("members -1")]
    [InlineData("members 10001")]
    [InlineData("members 1; Members 2")]
    [InlineData("a 1;b 1;c 1;d 1;e 1;f 1;g 1;h 1;i 1;j 1;k 1;l 1;m 1")]
    [InlineData("a class whose name is far too long to be one 1")]
    public void Refuses_what_is_no_list(string text) => Assert.False(TicketCounts.TryParse(text, null, out _));
}
