using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>Which screening a typed text names.</summary>
public class NamedScreeningTests
{
    [Theory]
    [InlineData("/screening show ferry", "The Last Ferry (1999)")]
    [InlineData("/screening show lant", "Lantern Street (2004)")]
    [InlineData("/screening guests ferry", "The Last Ferry")]
    [InlineData("/rsvp going ferry", "The Last Ferry (1999)")]
    [InlineData("/screening cancel ferry", "Cancel the screening?")]
    public async Task A_part_of_a_title_that_fits_one_screening_is_enough(string typed, string title)
    {
        await using var society = await Society();
        Assert.Contains(title, (await society.RunCommand(typed)).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("morgen")]
    [InlineData("21.11.")]
    [InlineData("nov 21")]
    [InlineData("21 nov")]
    [InlineData("sat 21 nov")]
    [InlineData("21/11")]
    public async Task A_day_names_its_screening_however_it_is_written(string day)
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand("/screening schedule \"The Last Ferry (1999)\" when:\"21 nov 2026 8pm\"");
        await society.RunCommand("/screening schedule \"Lantern Street (2004)\" when:\"22 nov 2026 8pm\"");
        Assert.Contains("The Last Ferry", (await society.RunCommand($"/screening edit screening:\"{day}\" capacity:40")).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/screening show last", 2)]
    [InlineData("/screening cancel last", 2)]
    [InlineData("/screening show \"the last fery\"", 1)]
    [InlineData("/screening move ferry when:\"26 nov 8pm\"", 1)]
    [InlineData("/screening edit ferry place:Attic", 1)]
    public async Task Several_screenings_typing_errors_and_changes_that_notify_guests_are_asked_about(string typed, int choices)
    {
        await using var society = await Society();
        var card = await society.RunCommand(typed);
        Assert.True(card.IsQuestion, card.Title);
        Assert.Equal(choices, card.Actions.OfType<Button>().Count());
    }

    [Fact]
    public async Task A_screening_of_another_part_of_a_series_is_not_taken()
    {
        await using var society = await Society();
        await society.RunCommand("/screening schedule \"Night Boat II (2011)\" when:\"28 nov 8pm\"");
        Assert.True((await society.RunCommand("/screening cancel \"Night Boat III\"")).IsRefusal);
        await society.RunCommand("/screening cancel \"Night Boat II\" confirm:yes");
        var restored = await society.RunCommand("/screening restore \"Night Boat III\"");
        Assert.True(restored is { IsRefusal: true, Actions.Count: 0 }, restored.Title);
        Assert.Equal("No cancelled screening fits “Night Boat III”.", restored.Title);
        // What is restored is announced.
        Assert.True((await society.RunCommand("/screening restore boat")).IsQuestion);
        Assert.False((await society.RunCommand("/screening restore \"night boat ii\"")).IsRefusal);
    }

    private static async Task<ScreeningSociety> Society()
    {
        var society = await ScreeningSociety.Found();
        foreach (var (film, day) in new[] { ("The Last Ferry (1999)", 24), ("Lantern Street (2004)", 25), ("Last Orders at Nine (2010)", 26) })
            Assert.False((await society.RunCommand($"/screening schedule \"{film}\" when:\"{day} nov 7pm\" place:\"Room 12\"")).IsRefusal);
        return society;
    }
}
