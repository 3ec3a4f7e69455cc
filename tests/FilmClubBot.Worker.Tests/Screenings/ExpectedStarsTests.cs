using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>What members expect of a film with their reply, beside what they gave.</summary>
public sealed class ExpectedStarsTests
{
    [Fact]
    public async Task Are_private_and_only_their_mean_is_in_the_results()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand("""/screening schedule film:Her when:"27 Nov 2026 19:00" reminders:none""");
        foreach (var (name, stars) in new[] { ("Ada", "3"), ("Ben", "3.5"), ("Cy", "4") })
        {
            var reply = await society.Ask($"/rsvp going expect:{stars}", name);
            Assert.Equal((Audience.Caller, "/rsvp answer:going"), (reply.Audience, reply.TypedWithoutSecrets));
            Assert.Contains("Only the mean of all is shown", Text(reply), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("3.5", Text(society.Channel.Message("Her")), StringComparison.Ordinal);
        await society.Live(2026, 11, 27, 19, 30);
        Assert.Contains("is not stored", Text(await society.Ask("/rsvp going screening:#1 expect:1", "Ada")), StringComparison.Ordinal);
        foreach (var name in new[] { "Ada", "Ben", "Cy" })
            await society.Ask("/rate Her 4.5", name);
        await society.Live(2026, 11, 28, 19, 0);
        Assert.Contains("Expected 3.5 of 5 beforehand, given 4.5 by the same 3 members.", Text(society.Channel.Message("what we thought")), StringComparison.Ordinal);
        Assert.Contains("The season's surprise: Her. Expected 3.5 of 5", Text(await society.RunCommand("/club report")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_reply_keeps_what_was_expected_and_another_number_replaces_it()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand("""/screening schedule film:Us when:"27 Nov 2026 19:00" reminders:none""");
        // What is expected of another film is not compared with this one.
        await society.Ask("/rsvp maybe expect:1", "Dee");
        await society.RunCommand("/screening edit Us film:Her");
        foreach (var name in new[] { "Ada", "Ben", "Cy" })
            await society.Ask("/rsvp maybe expect:5", name);
        await society.Ask("/rsvp going", "Ada");
        await society.Ask("/rsvp going expect:2", "Ben");
        await society.Live(2026, 11, 27, 22, 0);
        foreach (var name in new[] { "Ada", "Ben", "Cy", "Dee" })
            await society.Ask("/rate Her 4", name);
        await society.Live(2026, 11, 28, 19, 0);
        Assert.Contains("Expected 4 of 5 beforehand, given 4 by the same 3 members.", Text(society.Channel.Message("what we thought")).Replace("4.0", "4", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, CultureInfo.InvariantCulture);
}
