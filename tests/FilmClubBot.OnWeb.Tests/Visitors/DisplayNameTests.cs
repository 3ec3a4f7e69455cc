using FilmClubBot.OnWeb.Visitors;

namespace FilmClubBot.OnWeb.Tests.Visitors;

public class DisplayNameTests
{
    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("  Ada \n\t Lovelace ", "Ada Lovelace")]
    [InlineData("\u202EAda\u0000", "Ada")]
    [InlineData("<b>Ada</b>", "<b>Ada</b>")]
    [InlineData("   ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Is_one_clean_line(string? typed, string? name) => Assert.Equal(name, DisplayName.Read(typed));

    [Fact]
    public void Is_cut_between_characters()
    {
        var name = DisplayName.Read("x" + string.Concat(Enumerable.Repeat("🎬", 40)))!;

        Assert.Equal(DisplayName.MaxLength - 1, name.Length);
        Assert.True(char.IsLowSurrogate(name[^1]));
    }
}
