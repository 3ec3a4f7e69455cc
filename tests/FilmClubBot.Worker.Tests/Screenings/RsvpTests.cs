using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>Who comes, and who moves up.</summary>
public sealed class RsvpTests
{
    private const string Her = """/screening schedule film:Her when:"27 Nov 2026 19:00" capacity:2""";

    [Fact]
    public async Task Beyond_the_capacity_members_wait_and_move_up_when_a_place_is_free()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        Assert.Equal("You are in: Her", (await society.Ask("/rsvp going", "Ada")).Title);
        Assert.Equal("You are in: Her", (await society.Ask("/rsvp going", "Ben")).Title);
        Assert.Equal("All places are taken: you are number 1 in line for Her", (await society.Ask("/rsvp going", "Cy")).Title);
        Assert.Equal("All places are taken: you are number 2 in line for Her", (await society.Ask("/rsvp going", "Di")).Title);
        // Answered the same again, the place in the line stays.
        Assert.Equal("All places are taken: you are number 1 in line for Her", (await society.Ask("/rsvp going", "Cy")).Title);
        Assert.Contains("2 of 2 places taken, 2 wait", Text(society.Channel.Message("Screening: Her")), StringComparison.Ordinal);

        Assert.Equal("Noted that you do not come: Her", (await society.Ask("/rsvp no", "Ada")).Title);
        Assert.Equal("Fri 12:00 A place is free for Her: Cy, you are in.", society.Channel.Sent[^1]);
        await society.RunCommand("/screening edit her capacity:3");
        Assert.Equal("Fri 12:00 A place is free for Her: Di, you are in.", society.Channel.Sent[^1]);
        Assert.Equal(3, society.Channel.Sent.Count);
        Assert.Contains("3 of 3 places taken", Text(society.Channel.Message("Screening: Her")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rsvp going 2 guests", 2)]
    [InlineData("/rsvp going her 2 guests", 2)]
    [InlineData("/rsvp going +1", 1)]
    [InlineData("/rsvp ja 1 Gast", 1)]
    [InlineData("/rsvp ja 2 Gäste", 2)]
    public async Task Guests_are_typed_as_people_say_it(string typed, int guests)
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her.Replace("capacity:2", "capacity:4", StringComparison.Ordinal));
        var reply = await society.Ask(typed, "Ada");
        Assert.Equal("You are in: Her", reply.Title);
        Assert.Contains(guests == 1 ? "You bring 1 guest." : $"You bring {guests} guests.", Text(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rsvp can't make it")]
    [InlineData("/rsvp ich schaffe es nicht")]
    public async Task A_refusal_is_typed_as_people_say_it(string typed)
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        Assert.Equal("Noted that you do not come: Her", (await society.Ask(typed, "Ada")).Title);
    }

    [Fact]
    public async Task A_length_that_nobody_stated_is_an_estimate()
    {
        await using var society = await ScreeningSociety.Found();
        Assert.Contains("2 h 15 min is assumed", Text(await society.RunCommand(Her)), StringComparison.Ordinal);
        Assert.Contains("Takes: about 2 h 15 min", Text(await society.Ask("/screening next", "Ada")), StringComparison.Ordinal);
        await society.RunCommand("/screening edit her runtime:126");
        Assert.Contains("Takes: 2 h 6 min", Text(await society.Ask("/screening next", "Ada")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_take_places_and_nobody_loses_one_to_them()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her.Replace("capacity:2", "capacity:4", StringComparison.Ordinal));
        Assert.Contains("You bring 1 guest.", Text(await society.Ask("/rsvp going guests:1", "Ada")), StringComparison.Ordinal);
        await society.Ask("/rsvp going", "Ben");
        Assert.Equal("All places are taken: you are number 1 in line for Her", (await society.Ask("/rsvp going guests:1", "Cy")).Title);
        // One place is left, which is too few for two: nobody is moved past them.
        Assert.Equal("All places are taken: you are number 2 in line for Her", (await society.Ask("/rsvp going", "Di")).Title);
        Assert.Contains("There is no place for another guest.", Text(await society.Ask("/rsvp going guests:2", "Ada")), StringComparison.Ordinal);
        Assert.Contains("3 of 4 places taken, 3 wait", Text(society.Channel.Message("Screening: Her")), StringComparison.Ordinal);
        Assert.Contains("Ada +1, Ben", Text(await society.RunCommand("/screening guests her")), StringComparison.Ordinal);
        Assert.True((await society.Ask("/rsvp going guests:5", "Ada")).IsRefusal);

        await society.Ask("/rsvp going guests:0", "Ada");
        Assert.Equal("Fri 12:00 A place is free for Her: Cy, you are in.", society.Channel.Sent[^1]);
        await society.Ask("/rsvp no", "Ben");
        Assert.Equal("Fri 12:00 A place is free for Her: Di, you are in.", society.Channel.Sent[^1]);
    }

    [Fact]
    public async Task Refuses_more_guests_than_there_are_places_and_guests_of_a_member_who_does_not_come()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        Assert.Contains("That is more people than the screening has places: 2.", Text(await society.Ask("/rsvp going guests:2", "Ada")), StringComparison.Ordinal);
        Assert.Contains("Guests count only if you come yourself.", Text(await society.Ask("/rsvp maybe guests:2", "Ada")), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", Text(await society.RunCommand("/screening guests her")), StringComparison.Ordinal);

        Assert.Contains("You bring 1 guest.", Text(await society.Ask("/rsvp going guests:1", "Ada")), StringComparison.Ordinal);
        // A smaller room has no place for the two, and the next member does not wait for them.
        await society.RunCommand("/screening edit her capacity:1");
        society.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        Assert.Equal("You are in: Her", (await society.Ask("/rsvp going", "Ben")).Title);
        society.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        Assert.Contains("That is more people", Text(await society.Ask("/rsvp going", "Ada")), StringComparison.Ordinal);
        // With fewer, Ada is behind those who got a place meanwhile.
        Assert.Equal("All places are taken: you are number 1 in line for Her", (await society.Ask("/rsvp going guests:0", "Ada")).Title);
        Assert.Equal("All places are taken: you are number 2 in line for Her", (await society.Ask("/rsvp going", "Cy")).Title);
    }

    [Fact]
    public async Task Nobody_loses_a_place_to_a_larger_party_when_the_room_grows_again()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her);
        await society.Ask("/rsvp going guests:1", "Ada");
        await society.RunCommand("/screening edit her capacity:1");
        society.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        await society.Ask("/rsvp going", "Ben");
        society.Clock.Advance(NodaTime.Duration.FromMinutes(1));

        await society.RunCommand("/screening edit her capacity:2");

        Assert.Equal("You are in: Her", (await society.Ask("/rsvp going", "Ben")).Title);
        Assert.Equal("All places are taken: you are number 1 in line for Her", (await society.Ask("/rsvp going", "Ada")).Title);
    }

    [Fact]
    public async Task Moderators_see_in_numbers_what_several_of_those_who_come_need()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her.Replace(" capacity:2", "", StringComparison.Ordinal));
        foreach (var name in (string[])["Ada", "Ben", "Cy", "Di", "Ed"])
            await society.Ask("/rsvp going", name);
        await society.Ask("/me needs captions:yes stepfree:yes", "Ada");
        await society.Ask("/me needs captions:yes", "Ben");
        Assert.DoesNotContain("need", Text(await society.RunCommand("/screening show her")), StringComparison.Ordinal);

        society.Clock.Advance(NodaTime.Duration.FromDays(1));
        Assert.Contains("2 of those coming need something that this screening does not have: captions.", Text(await society.RunCommand("/screening show her")), StringComparison.Ordinal);
        Assert.DoesNotContain("need", Text(await society.Ask("/screening show her", "Ada")), StringComparison.Ordinal);
        await society.RunCommand("/screening facts her captions:yes");
        Assert.DoesNotContain("need", Text(await society.RunCommand("/screening show her")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_who_moves_up_leaves_and_moves_up_again_is_notified_twice()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Her.Replace("capacity:2", "capacity:1", StringComparison.Ordinal));
        await society.Ask("/rsvp going", "Ada");
        await society.Ask("/rsvp going", "Ben");
        society.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        await society.Ask("/rsvp no", "Ada");
        society.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        await society.Ask("/rsvp going", "Ada");
        await society.Ask("/rsvp no", "Ben");
        society.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        await society.Ask("/rsvp going", "Ben");
        await society.Ask("/rsvp no", "Ada");
        Assert.Equal(
            ["Fri 12:01 A place is free for Her: Ben, you are in.", "Fri 12:02 A place is free for Her: Ada, you are in.", "Fri 12:03 A place is free for Her: Ben, you are in."],
            society.Channel.Sent[1..]);
    }

    [Fact]
    public async Task The_list_is_for_the_host_and_moderators()
    {
        await using var society = await ScreeningSociety.Found();
        await society.Ask("/help", "Hal");
        await society.RunCommand(Her + " host:Hal");
        foreach (var (name, answer) in new[] { ("Ada", "going"), ("Ben", "maybe"), ("Cy", "no"), ("Di", "going"), ("Ed", "going") })
            await society.Ask($"/rsvp {answer}", name);
        Assert.Equal("Only the host and moderators see who comes.", (await society.Ask("/screening guests her", "Ada")).Title);
        var list = Text(await society.Ask("/screening guests her", "Hal"));
        Assert.Contains("Coming (2)\nAda, Di", list.ReplaceLineEndings("\n").Replace("\n\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Ed", list, StringComparison.Ordinal);
        Assert.Equal(list, Text(await society.RunCommand("/screening guests her")));
    }

    [Fact]
    public async Task Rejects_an_answer_to_a_screening_that_is_not_announced_cancelled_or_long_over()
    {
        await using var society = await ScreeningSociety.Found();
        Assert.True((await society.Ask("/rsvp going", "Ada")).IsRefusal);
        await society.RunCommand(Her + " announce:2026-11-21T12:00");
        Assert.True((await society.Ask("/rsvp going screening:#1", "Ada")).IsRefusal);
        await society.Live(2026, 11, 27, 23, 0);
        Assert.Equal("That screening is over.", (await society.Ask("/rsvp maybe screening:#1", "Ada")).Title);
        // Who came in without a word can still say so.
        Assert.Equal("You are in: Her", (await society.Ask("/rsvp going screening:#1", "Ada")).Title);
        await society.RunCommand("""/screening schedule film:Us when:"29 Nov 2026 19:00" """);
        await society.RunCommand("/screening cancel us confirm:yes");
        Assert.Equal("Cancelled: Us", (await society.Ask("/rsvp going screening:#2", "Ada")).Title);
    }

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, System.Globalization.CultureInfo.InvariantCulture);
}
