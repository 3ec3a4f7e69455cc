using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;

namespace FilmClubBot.Commands.Tests.Framework.Paging;

public class PageNumberTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("12", 12)]
    [InlineData("10000", 10_000)]
    public void Reads_a_number_from_one(string text, int page) =>
        Assert.Equal(page, PageNumber.Parse(text, null).Value);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData("10001")]
    [InlineData("99999999999")]
    [InlineData("two")]
    [InlineData("")]
    [InlineData(null)]
    public void Rejects_everything_else(string? text)
    {
        Assert.False(PageNumber.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => PageNumber.Parse(text!, null));
    }

    [Fact]
    public void Is_the_first_by_default()
    {
        Assert.Equal(PageNumber.Parse("1", null), default);
        Assert.Equal(new PageRequest(1, 5), default(PageNumber).Of(5));
        Assert.Equal(0, default(PageRequest).Skip);
        Assert.Equal(10, new PageRequest(3, 5).Skip);
    }

    [Theory]
    [InlineData(1, 0, null, "")]
    [InlineData(1, 5, null, "")]
    [InlineData(1, 6, "1/2", "Next ▶:2")]
    [InlineData(2, 6, "2/2", "◀ Previous:1")]
    [InlineData(2, 10, "2/2", "◀ Previous:1")]
    [InlineData(2, 11, "2/3", "◀ Previous:1 Next ▶:3")]
    [InlineData(9, 11, "9/3", "◀ Previous:8")]
    public void Links_to_the_neighbouring_pages(int number, int total, string? place, string buttons)
    {
        var page = PageNumber.Parse($"{number}", null);
        var call = new CommandCall("quotes", ("film", "her"), ("page", "77"));
        Assert.Equal(place, page.Place(total, 5) is { } at ? $"{at.Number}/{at.Count}" : null);
        var offered = page.Buttons(call, total, 5, Bench.Say).Cast<Button>().ToList();
        Assert.Equal(buttons, string.Join(' ', offered.Select(button => $"{button.Label}:{button.Call.Options["page"]}")));
        Assert.All(offered, button => Assert.Equal((Effect.Replace, "her"), (button.Effect, button.Call.Options["film"])));
    }
}
