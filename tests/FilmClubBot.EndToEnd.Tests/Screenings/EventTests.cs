using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Discord.Faults;
using FilmClubBot.Testing.Discord.Guilds;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Screenings;

/// <summary>The screenings and Discord's list of events, synchronised by the real worker.</summary>
[LongRunning]
public sealed class EventTests
{
    private const string Screening = "Screening: Us (2019)";

    [Fact]
    public async Task From_the_announcement_to_the_end_the_event_and_the_screening_are_synchronised()
    {
        await using var society = await ScreeningSociety.Found();
        var karaoke = await society.Events.Add(society.Mo, "Karaoke", ScreeningSociety.At(12, 4, 21, 0).ToDateTimeOffset());
        await Schedule(society);
        await society.AssertSent(Screening);
        await society.WaitUntil(() => Ours(society).Count == 1);
        var id = Ours(society)[0].Id;
        Assert.Equal(("Us (2019)", "Lecture hall 2", ScreeningSociety.At(12, 4, 19, 0), ScreeningSociety.At(12, 4, 20, 56)), Facts(society, id));
        Assert.Contains("Content notes: Scissors.", society.Events.Find(id)!.Description, StringComparison.Ordinal);

        await society.OnDiscord(society.Ada, "help");
        await society.Events.Follow(id, society.Ada);
        await society.PollEventsUntil(() => society.Message(Screening).Contains("1 may come", StringComparison.Ordinal));

        await society.OnDiscord(society.Mo, "screening move", ("screening", "Us"), ("when", "5 Dec 2026 20:00"));
        await society.AssertSent("Moved: Us (2019)");
        await society.WaitUntil(() => Facts(society, id).Start == ScreeningSociety.At(12, 5, 20, 0));

        await society.Events.Change(id, one => one with { Start = one.Start.AddDays(1), End = one.End!.Value.AddDays(1), Location = "Garden", Name = "Them" });
        await society.Clock.Advance(Duration.FromMinutes(1));
        await society.AssertSent("Moved: Us (2019)");
        await society.WaitUntil(() => society.Events.Find(id)!.Name == "Us (2019)");
        Assert.Equal(("Us (2019)", "Garden", ScreeningSociety.At(12, 6, 20, 0), ScreeningSociety.At(12, 6, 21, 56)), Facts(society, id));
        Assert.Contains("Garden", await society.OnSlack("/screening", "show us"), StringComparison.Ordinal);
        Assert.Contains($"Discord event {id}", await society.OnDiscord(society.Mo, "audit"), StringComparison.Ordinal);

        await society.Events.Unfollow(id, society.Ada);
        await society.PollEventsUntil(() => !society.Message(Screening).Contains("may come", StringComparison.Ordinal));

        await society.Until(ScreeningSociety.At(12, 6, 20, 0));
        await society.AssertSent("Us (2019) begins now");
        await society.WaitUntil(() => society.Events.Find(id)!.Status == GuildEventStatus.Active);
        await society.Until(ScreeningSociety.At(12, 6, 21, 57));
        await society.AssertSent("Us (2019): let's talk");
        await society.WaitUntil(() => society.Events.Find(id)!.Status == GuildEventStatus.Completed);
        Assert.Equal(karaoke, society.Events.Find(karaoke.Id));
        Assert.Equal(2, society.Events.All.Count);
    }

    [Fact]
    [Trait("Form", "Long")]
    public async Task Killed_between_creating_the_event_and_saving_its_id_it_creates_no_second_one()
    {
        await using var society = await ScreeningSociety.Found(isProcess: true);
        society.Simulator.Faults.Next("POST guilds/*/scheduled-events", DiscordFault.SilenceAfter);
        await Schedule(society);
        await society.WaitUntil(() => Ours(society).Count == 1);
        await society.Worker.Kill();
        await society.Worker.Serve();

        await society.WaitUntil(() => society.Simulator.Requests.Any(request => request is { Method: "PATCH", Status: 200 } && request.Path.Contains("scheduled-events", StringComparison.Ordinal)));
        await society.PollEventsUntil(() => Lists(society) >= 2);
        var only = Assert.Single(Ours(society));
        Assert.Single(society.Simulator.Requests, request => request.Method == "POST" && request.Path.EndsWith("scheduled-events", StringComparison.Ordinal));
        // It is recognised as ours: changes made on Discord are received.
        await society.Confirm(society.Mo, "Cancel the screening", "screening cancel", ("screening", "Us"));
        await society.WaitUntil(() => society.Events.Find(only.Id)!.Status == GuildEventStatus.Canceled);
    }

    [Fact]
    public async Task An_event_cancelled_on_discord_cancels_the_screening_and_a_deleted_one_is_reported()
    {
        GuildChannel mods = null!;
        await using var society = await ScreeningSociety.Found(configure: society => society.Worker.Set("Discord__ModeratorChannelId", $"{(mods = society.Simulator.Guild.AddChannel("mods")).Id}"));
        await Schedule(society);
        await society.AssertSent(Screening);
        await society.WaitUntil(() => Ours(society).Count == 1);
        await society.Events.Change(Ours(society)[0].Id, one => one with { Status = GuildEventStatus.Canceled });
        await society.Clock.Advance(Duration.FromMinutes(1));
        society.Becomes(Screening, "Cancelled: Us (2019)");
        await society.AssertSent("Cancelled: Us (2019)");

        await Schedule(society);
        await society.AssertSent(Screening);
        await society.WaitUntil(() => Ours(society).Count == 2);
        await society.Events.Delete(Ours(society)[1].Id);
        await society.PollEventsUntil(() => mods.Messages.Any(message => message.Shown.Contains("/screening cancel #2", StringComparison.Ordinal)));
        await society.AssertSent();
        Assert.Single(Ours(society));
    }

    [Fact]
    public async Task Without_the_permission_moderators_are_notified_once_and_everything_else_continues()
    {
        GuildChannel mods = null!;
        await using var society = await ScreeningSociety.Found(configure: society =>
        {
            society.Simulator.Guild.BotPermissions = 0;
            society.Worker.Set("Discord__ModeratorChannelId", $"{(mods = society.Simulator.Guild.AddChannel("mods")).Id}");
        });
        await Schedule(society);
        await society.AssertSent(Screening);
        await society.WaitUntil(() => mods.Messages.Any(message => message.Shown.Contains("Create Events", StringComparison.Ordinal)));

        society.Simulator.Guild.BotPermissions = 1UL << 44;
        await society.Clock.Advance(Duration.FromMinutes(31));
        await society.WaitUntil(() => Ours(society).Count == 1);
        Assert.Single(mods.Messages);
    }

    [Fact]
    public async Task Over_the_gateway_a_change_on_discord_is_applied_immediately()
    {
        Sdks.Needed();
        await using var society = await ScreeningSociety.Found(overGateway: true);
        await society.Simulator.Gateway.UntilIdentified(1);
        await Schedule(society);
        await society.AssertSent(Screening);
        await society.WaitUntil(() => Ours(society).Count == 1);
        var id = Ours(society)[0].Id;
        await society.Events.Change(id, one => one with { Start = one.Start.AddDays(1), End = one.End!.Value.AddDays(1) });
        await society.AssertSent("Moved: Us (2019)");
    }

    private static async Task Schedule(ScreeningSociety society) => await society.OnDiscord(
        society.Mo, "screening schedule", ("film", "Us"), ("when", "4 Dec 2026 19:00"), ("place", "Lecture hall 2"), ("runtime", "116"), ("content", "Scissors."));

    private static List<GuildEvent> Ours(ScreeningSociety society) => [.. society.Events.All.Where(one => one.Creator == Testing.Discord.DiscordSimulator.Application)];

    private static int Lists(ScreeningSociety society) => society.Simulator.Requests.Count(request => request is { Method: "GET", Status: 200 } && request.Path.EndsWith("scheduled-events", StringComparison.Ordinal));

    private static (string Name, string? Location, Instant Start, Instant End) Facts(ScreeningSociety society, ulong id)
    {
        var one = society.Events.Find(id)!;
        return (one.Name, one.Location, Instant.FromDateTimeOffset(one.Start), Instant.FromDateTimeOffset(one.End!.Value));
    }
}
