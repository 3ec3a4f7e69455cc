using FilmClubBot.Domain.Members;

namespace FilmClubBot.Domain.Tests.Members;

public class LinkCodeTests
{
    [Theory]
    [InlineData("abcd-2345")]
    [InlineData("ABCD2345")]
    [InlineData(" abcd 2345 ")]
    public void Is_read_as_people_type_it(string typed) => Assert.Equal("ABCD-2345", LinkCode.Parse(typed, null).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("ABCD-234")]
    [InlineData("ABCD-23456")]
    [InlineData("ABCD-234O")]
    [InlineData("ABCD-2341")]
    public void Parses_nothing_else(string? typed) => Assert.False(LinkCode.TryParse(typed, null, out _));

    [Fact]
    public void New_ones_differ_and_are_read_back()
    {
        var codes = Enumerable.Range(0, 100).Select(_ => LinkCode.New()).ToList();
        Assert.Equal(100, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(code.Hash, LinkCode.Parse(code.ToString(), null).Hash));
    }
}
