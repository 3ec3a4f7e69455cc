using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Domain.Screenings;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>Heads and slips that were counted in the room, next to members' stars.</summary>
public class TallyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_are_stored_added_to_and_undone()
    {
        await using var society = await Society();
        await society.Live(2026, 11, 26, 22, 0);
        // The latest screening need not be named.
        var text = Text(await society.RunCommand("/screening tally attended:56 a:20 b:18 c:9 d:3 e:1 tickets:\"members 40; guests 16\""));
        Assert.Contains("Audience score: 76% from 51 slips on paper", text, StringComparison.Ordinal);
        Assert.Contains("People: 56", text, StringComparison.Ordinal);
        Assert.Contains("Tickets: members 40; guests 16", text, StringComparison.Ordinal);

        Assert.False((await society.RunCommand("/screening tally a:21 attended:-1 tickets:-")).IsRefusal);
        Assert.Equal(new Tally { Slips = new(21, 18, 9, 3, 1) }, (await society.Only()).Tally);
        Assert.False((await society.RunCommand("/undo")).IsRefusal);
        Assert.Equal(new Tally { Attended = 56, Slips = new(20, 18, 9, 3, 1), Tickets = "members 40; guests 16" }, (await society.Only()).Tally);
        Assert.False((await society.RunCommand("/undo")).IsRefusal);
        Assert.Equal(Tally.None, (await society.Only()).Tally);
    }

    [Fact]
    public async Task The_results_show_the_slips_of_paper_and_phones_apart_from_the_stars()
    {
        await using var society = await Society();
        await society.Ask("/rsvp going #1", "Ada");
        await society.Live(2026, 11, 26, 22, 0);
        Assert.False((await society.Ask("/rate \"The Last Ferry\" 2", "Ada")).IsRefusal);
        Assert.False((await society.RunCommand("/screening tally attended:56 a:1")).IsRefusal);
        await Give(society, "one", Grade.B);
        await Give(society, "two", Grade.B);

        var text = Text(await Results(society));
        Assert.Contains("1 member came.", text, StringComparison.Ordinal);
        Assert.Contains("56 people were counted in the room.", text, StringComparison.Ordinal);
        Assert.Contains("2.0 of 5 by 1 member", text, StringComparison.Ordinal);
        Assert.Contains("Audience score: 83% from 3 slips, 1 on paper and 2 on phones", text, StringComparison.Ordinal);
        Assert.Contains("members' stars are counted apart", text, StringComparison.Ordinal);

        // Slips that were counted late update the posted results.
        await society.RunCommand("/screening tally #1 a:5");
        Assert.Contains("from 7 slips, 5 on paper and 2 on phones", Text(society.Channel.Message("what we thought")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_counts_the_results_say_nothing_of_slips()
    {
        await using var society = await Society();
        await society.Live(2026, 11, 26, 22, 0);
        Assert.DoesNotContain("slip", Text(await Results(society)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_device_gives_one_slip_for_a_screening()
    {
        await using var society = await Society();
        Assert.True(await Give(society, "one", Grade.A));
        Assert.False(await Give(society, "one", Grade.E));
        Assert.True(await Give(society, "two", Grade.C));
        Assert.Equal(new SlipCounts(1, 0, 1), await society.Look(services => services.GetRequiredService<ISlips>().Of(new(1), Stop)));
    }

    [Fact]
    public async Task A_key_finds_its_screening_alone()
    {
        await using var society = await Society();
        await society.RunCommand("/screening schedule \"Lantern Street (2004)\" when:\"27 nov 7pm\"");
        var keys = await society.Look(async services =>
        {
            var slips = services.GetRequiredService<ISlips>();
            return new[] { await slips.KeyOf(new(1), Stop), await slips.KeyOf(new(2), Stop), await slips.KeyOf(new(3), Stop) };
        });
        Assert.True(SlipKey.IsKey(keys[0]!) && keys[0] != keys[1] && keys[2] is null);
        Assert.Equal(new ScreeningId(2), await society.Look(services => services.GetRequiredService<ISlips>().WithKey(keys[1]!, Stop)));
        Assert.Null(await society.Look(services => services.GetRequiredService<ISlips>().WithKey("222222222222", Stop)));
    }

    [Theory]
    [InlineData("/screening tally #1 attended:56", false, "when the screening has begun")]
    [InlineData("/screening tally #1 a:-1", true, "between 0 and 10000")]
    [InlineData("/screening tally #1 attended:10001", true, "between 0 and 10000")]
    [InlineData("/screening tally #1 tickets:many", true, "members 40; guests 12")]
    public async Task What_cannot_be_counted_is_refused(string typed, bool hasBegun, string reason)
    {
        await using var society = await Society();
        if (hasBegun)
            await society.Live(2026, 11, 26, 20, 0);
        var card = await society.RunCommand(typed);
        Assert.True(card.IsRefusal);
        Assert.Contains(reason, Text(card), StringComparison.Ordinal);
        Assert.Equal(Tally.None, (await society.Only()).Tally);
    }

    [Fact]
    public async Task Members_cannot_state_counts()
    {
        await using var society = await Society();
        await society.Live(2026, 11, 26, 22, 0);
        Assert.True((await society.Ask("/screening tally a:9", "Ada")).IsRefusal);
    }

    private static async Task<bool> Give(ScreeningSociety society, string device, Grade grade)
    {
        var isStored = false;
        await society.Do(async services => isStored = await services.GetRequiredService<ISlips>().Add(new(1), device, grade, Stop));
        return isStored;
    }

    // The message of the results, as it is posted.
    private static async Task<Card> Results(ScreeningSociety society)
    {
        await society.Live(2026, 11, 27, 10, 30);
        return society.Channel.Message("what we thought");
    }

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, CultureInfo.InvariantCulture);

    private static async Task<ScreeningSociety> Society()
    {
        var society = await ScreeningSociety.Found();
        Assert.False((await society.RunCommand("/screening schedule \"The Last Ferry (1999)\" when:\"26 nov 7pm\" runtime:90 place:\"Room 12\"")).IsRefusal);
        return society;
    }
}
