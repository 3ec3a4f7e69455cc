using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.Commands.Tests.Framework.Strings;

public class HostileTextTests
{
    [Fact]
    public void Removes_control_and_direction_override_characters()
    {
        var hostile = string.Concat(Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4))
            .Select(code => (char)code));
        Assert.Equal("a\t\nb", HostileText.Clean("a" + hostile + "b"));
    }

    // Not as [InlineData]: an attribute holds UTF-8, which has no half surrogate pairs.
    [Fact]
    public void Replaces_broken_characters()
    {
        Assert.Equal("\ufffd", HostileText.Clean("\ud83c"));
        Assert.Equal("a\ufffdb", HostileText.Clean("a\udfa5b"));
        Assert.Equal("\ufffd🎥", HostileText.Clean("\ud83c\ud83c\udfa5"));
    }

    [Theory]
    [InlineData("שלום")]
    [InlineData("e\u0301 👩‍👩‍👧 的 ½")]
    [InlineData("<b>& \"quotes\" `code` *stars* @everyone")]
    public void Leaves_every_other_character_to_the_renderer(string text) =>
        Assert.Equal(text, HostileText.Clean(text));

    [Fact]
    public void Shortens_to_sixty_units_between_characters()
    {
        Assert.Equal(new string('x', 60), HostileText.Shorten(new string('x', 60)));
        Assert.Equal(new string('x', 59) + "…", HostileText.Shorten(new string('x', 61)));
        Assert.Equal(new string('x', 58) + "…", HostileText.Shorten(new string('x', 58) + "🎬🎬"));
        Assert.Equal(new string('x', 57) + "🎬…", HostileText.Shorten(new string('x', 57) + "🎬🎬"));
    }

    [Fact]
    public void Puts_a_name_on_one_line() =>
        Assert.Equal("Ada Lovelace", HostileText.CleanName("\tAda \r\n\u2028 Lovelace\0 "));
}
