using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>Returns to distributors: what is due, and licences that are used up.</summary>
public class ReturnsTests
{
    [Fact]
    public async Task Moderators_are_notified_once_of_a_return_that_was_not_sent()
    {
        await using var society = await Society("licence:Filmbank");
        await society.RunCommand("/screening facts #1 number:FB-4711");
        await society.Live(2026, 12, 11, 9, 59);
        Assert.Empty(society.Channel.ModeratorNotices);
        await society.Live(2026, 12, 20, 12, 0);
        var notice = Assert.Single(society.Channel.ModeratorNotices);
        Assert.StartsWith("The return for The Last Ferry (1999), Thursday 26 November 2026, 19:00 (Europe/London) (Filmbank, FB-4711) is overdue.", notice, StringComparison.Ordinal);
        Assert.Contains("/screening tally #1 returned:yes", notice, StringComparison.Ordinal);
        Assert.Contains("return overdue since", Text(await society.RunCommand("/screening returns")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_that_was_sent_is_not_asked_for()
    {
        await using var society = await Society("licence:Filmbank");
        await society.Live(2026, 11, 30, 12, 0);
        Assert.Contains("not counted; return due Fri 11 Dec 2026, 10:00", Text(await society.RunCommand("/screening returns")), StringComparison.Ordinal);
        Assert.False((await society.RunCommand("/screening tally #1 attended:56 returned:yes")).IsRefusal);
        Assert.Contains("56 people; return sent", Text(await society.RunCommand("/screening returns")), StringComparison.Ordinal);
        await society.Live(2026, 12, 20, 12, 0);
        Assert.Empty(society.Channel.ModeratorNotices);
    }

    [Fact]
    public async Task Without_a_licence_no_return_is_due()
    {
        await using var society = await Society("");
        await society.Live(2026, 12, 20, 12, 0);
        Assert.Empty(society.Channel.ModeratorNotices);
        Assert.Contains("no licence stated", Text(await society.RunCommand("/screening returns")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_showing_under_a_licence_for_one_is_warned_of()
    {
        await using var society = await Society("licence:Filmbank");
        Assert.DoesNotContain("Mind", Text(await society.RunCommand("/screening facts #1 number:FB-4711 showings:1")), StringComparison.Ordinal);
        var second = Text(await society.RunCommand("/screening schedule \"The Last Ferry (1999)\" when:\"3 dec 7pm\""));
        Assert.Contains("Mind: the licence covers 1 showing of The Last Ferry (1999), and 2 are scheduled.", second, StringComparison.Ordinal);
        // Another licence for the second showing.
        Assert.DoesNotContain("Mind", Text(await society.RunCommand("/screening facts #2 number:FB-4712")), StringComparison.Ordinal);
        Assert.Contains("Mind", Text(await society.RunCommand("/screening facts #2 number:FB-4711")), StringComparison.Ordinal);
        await society.RunCommand("/screening cancel #1 confirm:yes");
        Assert.DoesNotContain("Mind", Text(await society.RunCommand("/screening facts #2 strand:Trains")), StringComparison.Ordinal);
    }

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, CultureInfo.InvariantCulture);

    private static async Task<ScreeningSociety> Society(string options)
    {
        var society = await ScreeningSociety.Found();
        Assert.False((await society.RunCommand($"/screening schedule \"The Last Ferry (1999)\" when:\"26 nov 7pm\" runtime:90 place:\"Room 12\" {options}")).IsRefusal);
        return society;
    }
}
