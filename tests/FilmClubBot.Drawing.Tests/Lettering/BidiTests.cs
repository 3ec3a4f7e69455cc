using FilmClubBot.Drawing.Lettering;

namespace FilmClubBot.Drawing.Tests.Lettering;

public sealed class BidiTests
{
    // Hebrew letters are written as capitals, whose order is easier to see.
    [Theory]
    [InlineData("us (2019)", "us (2019)")]
    [InlineData("a film by ABC and d", "a film by CBA and d")]
    [InlineData("a film ABC 12 d", "a film 12 CBA d")]
    [InlineData("ABC (1974)", "(1974) CBA")]
    [InlineData("ABC us DEF", "FED us CBA")]
    [InlineData("ABC us two DEF", "FED us two CBA")]
    [InlineData("ABC, DEF!", "!FED ,CBA")]
    [InlineData("12 ABC", "CBA 12")]
    [InlineData("?", "?")]
    [InlineData("", "")]
    public void Orders_a_line_as_it_is_read(string text, string expected)
    {
        var line = string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? (char)('א' + (letter - 'A')) : letter));
        List<string> elements = [.. TextLine.Elements(line)];
        var levels = Bidi.Levels(elements, Bidi.IsRightToLeft(line));
        List<(string Text, int Level)> runs = [];
        for (var at = 0; at < elements.Count; at++)
        {
            if (runs is [.., var last] && last.Level == levels[at])
                runs[^1] = (last.Text + elements[at], last.Level);
            else
                runs.Add((elements[at], levels[at]));
        }

        Bidi.Reorder(runs, run => run.Level);

        // Brackets of a right-to-left run are mirrored when they are shaped.
        var shown = string.Concat(runs.Select(run => run.Level % 2 == 1 ? Mirrored(run.Text) : run.Text));
        Assert.Equal(expected, string.Concat(shown.Select(letter => letter is >= 'א' and <= 'ת' ? (char)('A' + (letter - 'א')) : letter)));
    }

    private static string Mirrored(string run) => string.Concat(run.Reverse().Select(letter => letter switch
    {
        '(' => ')',
        ')' => '(',
        _ => letter,
    }));
}
