using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>Facts of a screening, through storage and the messages.</summary>
public class StateFactsTests
{
    private const string Facts = "/screening facts #1 version:omu subtitles:English format:\"35 mm\" ratio:1.37:1 short:\"The Lamp\" shortminutes:12 interval:15 strand:\"Night trains\" certificate:PG stepfree:yes loop:yes strobe:yes";

    [Fact]
    public async Task Facts_are_stored_shown_and_undone()
    {
        await using var society = await Society();
        var card = await society.RunCommand(Facts);
        Assert.False(card.IsRefusal, card.Title);
        var text = Text(card);
        Assert.Contains("Version: original with subtitles", text, StringComparison.Ordinal);
        Assert.Contains("Subtitles: English", text, StringComparison.Ordinal);
        Assert.Contains("Shown from: 35 mm, 1.37:1", text, StringComparison.Ordinal);
        Assert.Contains("Before the film: The Lamp (12 min)", text, StringComparison.Ordinal);
        Assert.Contains("Interval: 15 min", text, StringComparison.Ordinal);
        Assert.Contains("Season: Night trains", text, StringComparison.Ordinal);
        Assert.Contains("Content notes: ⚡ strobe light", text, StringComparison.Ordinal);
        Assert.Contains("Access: ♿ step-free, 🦻 hearing loop", text, StringComparison.Ordinal);

        Assert.False((await society.RunCommand("/screening facts #1 format:none loop:no short:-")).IsRefusal);
        var changed = (await society.Only()).Presentation;
        Assert.Equal((FilmFormat.Unstated, AccessFeatures.StepFree, null), (changed.Format, changed.Access, changed.ShortFilm));

        Assert.False((await society.RunCommand("/undo")).IsRefusal);
        var restored = (await society.Only()).Presentation;
        Assert.Equal((FilmFormat.ThirtyFive, AccessFeatures.StepFree | AccessFeatures.HearingLoop, "The Lamp"), (restored.Format, restored.Access, restored.ShortFilm));
        Assert.False((await society.RunCommand("/undo")).IsRefusal);
        Assert.Equal(Presentation.None, (await society.Only()).Presentation);
    }

    [Fact]
    public async Task The_only_screening_ahead_needs_no_name()
    {
        await using var society = await Society();
        Assert.False((await society.RunCommand("/screening facts stepfree:yes")).IsRefusal);
        Assert.Equal(AccessFeatures.StepFree, (await society.Only()).Presentation.Access);
        Assert.Contains("step-free", Text(await society.RunCommand("/screening facts")), StringComparison.Ordinal);

        Assert.False((await society.RunCommand("/screening schedule Her when:\"1 dec 7pm\" runtime:126")).IsRefusal);
        var asked = await society.RunCommand("/screening facts");
        Assert.Equal(("Which screening do you mean?", 2), (asked.Title, asked.Actions.Count));
        Assert.Contains("step-free", Text(await society.RunCommand(Assert.IsType<Button>(asked.Actions[0]).Call.Text)), StringComparison.Ordinal);
        Assert.Contains("name the screening", Text(await society.RunCommand("/screening facts loop:yes")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/screening facts #1", "State at least one fact")]
    [InlineData("/screening facts #1 interval:61", "0 to 60 minutes")]
    [InlineData("/screening facts #1 shortminutes:-1", "0 to 180 minutes")]
    [InlineData("/screening facts #1 showings:1000", "1 to 999 showings")]
    [InlineData("/screening facts #1 ratio:wide", "“wide” is no aspect ratio")]
    public async Task What_is_no_fact_is_refused(string typed, string reason)
    {
        await using var society = await Society();
        var card = await society.RunCommand(typed);
        Assert.True(card.IsRefusal, card.Title);
        Assert.Contains(reason, Text(card), StringComparison.Ordinal);
        Assert.Equal(Presentation.None, (await society.Only()).Presentation);
    }

    [Fact]
    public async Task After_the_start_only_the_facts_that_change_no_time_can_be_stated()
    {
        await using var society = await Society();
        await society.Live(2026, 11, 26, 19, 30);
        Assert.True((await society.RunCommand("/screening facts #1 interval:15")).IsRefusal);
        Assert.False((await society.RunCommand("/screening facts #1 number:4711 showings:1")).IsRefusal);
        Assert.Equal("4711", (await society.Only()).Presentation.LicenceNumber);
    }

    [Fact]
    public async Task Members_cannot_state_facts()
    {
        await using var society = await Society();
        Assert.True((await society.Ask("/screening facts #1 strand:Mine", "Ada")).IsRefusal);
    }

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, CultureInfo.InvariantCulture);

    private static async Task<ScreeningSociety> Society()
    {
        var society = await ScreeningSociety.Found();
        Assert.False((await society.RunCommand("/screening schedule \"The Last Ferry (1999)\" when:\"26 nov 7pm\" runtime:90 place:\"Room 12\"")).IsRefusal);
        return society;
    }
}
