using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>The jobs of a screening, from the volunteers to the reminders. It is Friday; the screening is the Friday after.</summary>
public sealed class RotaTests
{
    private const string Her = """/screening schedule film:Her when:"27 Nov 2026 19:00" reminders:none""";

    [Fact]
    public async Task A_moderator_asks_the_next_with_one_press_and_they_are_reminded()
    {
        await using var society = await Found();
        await society.RunCommand(Her);
        await Volunteer(society, "Ada", "Ben", "Cy");

        var card = await society.RunCommand("/rota her");
        Assert.Contains("Next in turn: Ada (door), Ben (door)", Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain((await society.Ask("/rota her", "Ada")).Actions, action => action.Label == "Ask them");
        card = await Press(society, card, "Ask them", "Mod", Permission.Moderator);
        Assert.Contains("Asked: Ada (door), Ben (door)", Text(card), StringComparison.Ordinal);
        Assert.Equal(Audience.Caller, card.Audience);
        await society.Live(2026, 11, 28, 12, 0);

        Assert.Equal(
            [
                "Ada: Fri 12:03 Can you do this job at Her? door", "Ben: Fri 12:03 Can you do this job at Her? door",
                "Ada: Thu 19:00 Reminder: Her", "Ben: Thu 19:00 Reminder: Her", "Ada: Fri 17:00 Reminder: Her", "Ben: Fri 17:00 Reminder: Her",
            ],
            society.Channel.Direct);
        Assert.Contains("Your job: door", Text(society.Channel.DirectCard(2)), StringComparison.Ordinal);
        Assert.Contains("That screening has begun", Text(await society.Ask("/rota decline #1", "Ada")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declines_is_followed_by_the_next_and_moderators_are_told_when_nobody_is_left()
    {
        await using var society = await Found();
        await society.RunCommand(Her);
        await Volunteer(society, "Ada", "Ben", "Cy");
        await society.RunCommand("/rota assign her");
        await society.Dispatch();

        var declined = await Press(society, society.Channel.DirectCard(0), "I cannot", "Ada");
        Assert.Contains("Cy is asked now.", Text(declined), StringComparison.Ordinal);
        await society.Dispatch();
        Assert.EndsWith("Cy: Fri 12:03 Can you do this job at Her? door", society.Channel.Direct[^1], StringComparison.Ordinal);
        Assert.Equal("That job at Her is not yours any more", society.Channel.DirectCard(0).Title);

        await society.Ask("/rota decline", "Cy");
        await society.Dispatch();
        Assert.Contains(society.Channel.ModeratorNotices, notice => notice.Contains("door", StringComparison.Ordinal));
        Assert.Contains("You have no job", (await society.Ask("/rota decline", "Cy")).Title, StringComparison.Ordinal);
        Assert.Contains("door: Ben, 1 open", Text(await society.Ask("/rota", "Ada")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_are_told_each_time_that_a_place_is_open_again()
    {
        await using var society = await Found("door, bar");
        await society.RunCommand(Her);
        foreach (var (day, job) in new[] { (21, "door"), (22, "door"), (23, "bar") })
        {
            await society.Live(2026, 11, day, 12, 0);
            await society.Ask($"/rota take {job}", "Ada");
            await society.Ask("/rota decline", "Ada");
            await society.Dispatch();
        }

        Assert.Equal(["door", "door", "bar"], society.Channel.ModeratorNotices.Select(notice => notice.Contains("bar", StringComparison.Ordinal) ? "bar" : notice.Contains("door", StringComparison.Ordinal) ? "door" : notice));
    }

    [Fact]
    public async Task A_job_that_is_offered_stays_its_members_until_somebody_takes_it()
    {
        await using var society = await Found();
        await society.RunCommand(Her);
        await Volunteer(society, "Ada", "Ben", "Cy");
        await society.RunCommand("/rota assign her");
        await society.Dispatch();

        var offered = await Press(society, society.Channel.DirectCard(0), "Find somebody else", "Ada");
        Assert.Contains("Cy is asked, and everybody can take it", Text(offered), StringComparison.Ordinal);
        await society.Dispatch();
        Assert.Equal("Ada looks for somebody for the job “door” at Her", society.Channel.DirectCard(2).Title);
        Assert.Contains("Ada (looks for somebody else), Ben", Text(await society.Ask("/rota", "Di")), StringComparison.Ordinal);
        Assert.StartsWith("You have this job", (await society.Ask("/rota take door", "Ben")).Title, StringComparison.Ordinal);

        await Press(society, society.Channel.DirectCard(2), "Take over: door", "Cy");
        Assert.Contains("door: Ben, Cy", Text(await society.Ask("/rota", "Di")), StringComparison.Ordinal);
        Assert.True((await society.Ask("/rota take door", "Di")).IsRefusal);
        await society.Dispatch();
        Assert.Equal("That job at Her is not yours any more", society.Channel.DirectCard(0).Title);
    }

    [Fact]
    public async Task Jobs_move_with_the_screening_and_a_cancelled_one_reminds_nobody_and_counts_for_nobody()
    {
        await using var society = await Found("projection");
        await society.RunCommand(Her);
        await society.RunCommand("""/screening schedule film:Solaris when:"4 Dec 2026 19:00" reminders:none""");
        await Volunteer(society, ["Ada"], "projection");
        await society.RunCommand("/rota assign #1");
        await society.RunCommand("""/screening move #1 when:"28 Nov 2026 20:00" """);
        await society.Live(2026, 11, 27, 21, 0);
        Assert.Equal("Ada: Fri 20:00 Reminder: Her", society.Channel.Direct[^1]);

        await society.RunCommand("/screening cancel #1 confirm:yes");
        await society.Live(2026, 11, 29, 12, 0);
        Assert.Equal(2, society.Channel.Direct.Count);
        Assert.Equal("Cancelled: Her", society.Channel.DirectCard(0).Title);
        Assert.Contains("Next in turn: Ada (projection)", Text(await society.RunCommand("/rota #2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_erased_is_followed_by_the_next()
    {
        await using var society = await Found();
        await society.RunCommand(Her);
        await Volunteer(society, "Ada", "Ben", "Cy");
        await society.RunCommand("/rota assign her");
        await society.Dispatch();

        await society.Ask("/me erase confirm:yes", "Ada");
        await society.Dispatch();

        Assert.StartsWith("Cy: ", society.Channel.Direct[^1], StringComparison.Ordinal);
        Assert.Contains("door: Ben, Cy", Text(await society.Ask("/rota", "Di")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_what_cannot_be()
    {
        await using var society = await ScreeningSociety.Found();
        Assert.Equal("There are no jobs yet", (await society.Ask("/rota", "Ada")).Title);
        Assert.True((await society.Ask("/rota volunteer door", "Ada")).IsRefusal);
        Assert.True((await society.RunCommand("/rota jobs door 99")).IsRefusal);
        Assert.True((await society.Ask("/rota jobs door", "Ada")).IsRefusal);
        await society.RunCommand("/rota jobs door, bar");
        Assert.Contains("“window”", Text(await society.Ask("/rota volunteer window", "Ada")), StringComparison.Ordinal);
        Assert.True((await society.Ask("/rota take door", "Ada")).IsRefusal);
        await society.RunCommand(Her);
        Assert.Contains("No place is open, or nobody is left", Text(await society.RunCommand("/rota assign her")), StringComparison.Ordinal);
        Assert.False((await society.Ask("/rota take door", "Ada")).IsRefusal);
        Assert.True((await society.Ask("/rota take bar", "Ada")).IsRefusal);
    }

    private static async Task<ScreeningSociety> Found(string jobs = "door 2")
    {
        var society = await ScreeningSociety.Found();
        await society.RunCommand($"/rota jobs {jobs}");
        return society;
    }

    private static Task Volunteer(ScreeningSociety society, params string[] names) => Volunteer(society, names, "door");

    private static async Task Volunteer(ScreeningSociety society, string[] names, string job)
    {
        foreach (var name in names)
        {
            Assert.False((await society.Ask($"/rota volunteer {job}", name)).IsRefusal);
            society.Clock.Advance(Duration.FromMinutes(1));
        }
    }

    private static Task<Card> Press(ScreeningSociety society, Card card, string label, string name, Permission permission = Permission.Member) =>
        society.RunCommand(card.Actions.OfType<Button>().Single(button => button.Label == label).Call.Text, name, permission);

    private static string Text(Card card) => PlainText.Render(card, DateTimeZone.Utc, System.Globalization.CultureInfo.InvariantCulture);
}
