using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Worker.Tests.Screenings;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Missed;

/// <summary>What those who did not come get after the results: by a message to them alone if they asked for reminders, otherwise on request.</summary>
public sealed class MissedTests
{
    private const string Her = """/screening schedule film:Her when:"27 Nov 2026 19:00" reminders:none capacity:1""";

    [Fact]
    public async Task Is_sent_after_the_results_to_those_who_did_not_come_and_asked_for_reminders()
    {
        await using var society = await Society();
        foreach (var name in new[] { "Ada", "Ben", "Cy", "Di" })
            await society.Ask("/reminders 2h", name);
        await society.Live(2026, 11, 27, 22, 0);
        await society.Ask("/rate her 4", "Di");
        await society.Live(2026, 11, 29, 12, 0);

        // Ada came, and so did Di, who rates it; Ed did not ask for reminders; Fay said nothing.
        Assert.Equal(
            ["Ben: Sat 10:00 You missed Her", "Cy: Sat 10:00 You missed Her"],
            society.Channel.Direct.Where(line => line.Contains("missed", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        await society.Live(2026, 12, 20, 12, 0);
        Assert.Equal(2, society.Channel.Direct.Count(line => line.Contains("missed", StringComparison.Ordinal)));
        Assert.Equal(["Looking back on Her", "Looking back on Her", "You missed Her"], [await Title("Ada"), await Title("Di"), await Title("Ben")]);

        async Task<string> Title(string name) => (await society.Ask("/screening missed", name)).Title;
    }

    [Fact]
    public async Task Show_it_again_puts_the_film_on_the_watchlist()
    {
        await using var society = await Society();
        await society.Live(2026, 11, 29, 12, 0);
        var card = await society.Ask("/screening missed", "Ed");
        Assert.Equal((false, Audience.Caller), (card.IsRefusal, card.Audience));
        Assert.StartsWith("You missed Her\n\nFriday 27 November 2026", Text(card), StringComparison.Ordinal);
        Assert.False((await society.Ask(Assert.IsType<Button>(card.Actions[^1]).Call.Text, "Ed")).IsRefusal);
        Assert.Contains("Her", Text(await society.Ask("/watchlist", "Ed")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_to_who_switched_reminders_off_or_of_a_cancelled_screening()
    {
        await using var society = await Society();
        await society.Ask("/reminders 2h", "Cy");
        await society.RunCommand("/screening cancel her confirm:yes");
        await society.Live(2026, 12, 1, 12, 0);
        Assert.Empty(society.Channel.Direct);
        Assert.Contains("No film was shown yet", Text(await society.Ask("/screening missed", "Cy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_waits_is_dropped_when_reminders_are_switched_off()
    {
        await using var society = await Society();
        await society.Ask("/reminders 2h", "Cy");
        await society.Live(2026, 11, 28, 9, 0);
        society.Channel.IsAway = true;
        await society.Live(2026, 11, 28, 10, 1);
        await society.Ask("/reminders off", "Cy");
        society.Channel.IsAway = false;
        society.Clock.Advance(Duration.FromHours(1));
        await society.Dispatch();
        Assert.Empty(society.Channel.Direct);
    }

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, CultureInfo.InvariantCulture);

    // Ada comes, Ben waits for a place, Cy does not come, Di may come, Ed does not come.
    private static async Task<ScreeningSociety> Society()
    {
        var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        foreach (var (name, answer) in new[] { ("Ada", "going"), ("Ben", "going"), ("Cy", "no"), ("Di", "maybe"), ("Ed", "no") })
        {
            await society.Ask($"/rsvp {answer}", name);
            society.Clock.Advance(Duration.FromMinutes(1));
        }

        return society;
    }
}
