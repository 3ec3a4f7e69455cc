using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Discord.Faults;
using FilmClubBot.Testing.Discord.Guilds;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Screenings;

/// <summary>The screenings and Discord's list of events, kept in step by the real worker.</summary>
[TakesLong]
public sealed class EventTests
{
    private const string Screening = "Screening: Us (2019)";

    [Fact]
    public async Task From_the_announcement_to_the_end_the_event_goes_with_the_screening_and_the_screening_with_it()
    {
        await using var town = await ScreeningTown.Found();
        var karaoke = await town.Events.Add(town.Mo, "Karaoke", ScreeningTown.At(12, 4, 21, 0).ToDateTimeOffset());
        await Schedule(town);
        await town.Said(Screening);
        await town.Holds(() => Ours(town).Count == 1);
        var id = Ours(town)[0].Id;
        Assert.Equal(("Us (2019)", "Lecture hall 2", ScreeningTown.At(12, 4, 19, 0), ScreeningTown.At(12, 4, 20, 56)), Facts(town, id));
        Assert.Contains("Content notes: Scissors.", town.Events.Find(id)!.Description, StringComparison.Ordinal);

        await town.OnDiscord(town.Ada, "help");
        await town.Events.Follow(id, town.Ada);
        await town.Look(() => town.Message(Screening).Contains("1 may come", StringComparison.Ordinal));

        await town.OnDiscord(town.Mo, "screening move", ("screening", "Us"), ("when", "5 Dec 2026 20:00"));
        await town.Said("Moved: Us (2019)");
        await town.Holds(() => Facts(town, id).Start == ScreeningTown.At(12, 5, 20, 0));

        await town.Events.Change(id, one => one with { Start = one.Start.AddDays(1), End = one.End!.Value.AddDays(1), Location = "Garden", Name = "Them" });
        await town.Clock.Advance(Duration.FromMinutes(1));
        await town.Said("Moved: Us (2019)");
        await town.Holds(() => town.Events.Find(id)!.Name == "Us (2019)");
        Assert.Equal(("Us (2019)", "Garden", ScreeningTown.At(12, 6, 20, 0), ScreeningTown.At(12, 6, 21, 56)), Facts(town, id));
        Assert.Contains("Garden", await town.OnSlack("/screening", "show us"), StringComparison.Ordinal);
        Assert.Contains($"Discord event {id}", await town.OnDiscord(town.Mo, "audit"), StringComparison.Ordinal);

        await town.Events.Unfollow(id, town.Ada);
        await town.Look(() => !town.Message(Screening).Contains("may come", StringComparison.Ordinal));

        await town.Until(ScreeningTown.At(12, 6, 20, 0));
        await town.Said("Us (2019) begins now");
        await town.Holds(() => town.Events.Find(id)!.Status == GuildEventStatus.Active);
        await town.Until(ScreeningTown.At(12, 6, 21, 57));
        await town.Said("Us (2019): let's talk");
        await town.Holds(() => town.Events.Find(id)!.Status == GuildEventStatus.Completed);
        Assert.Equal(karaoke, town.Events.Find(karaoke.Id));
        Assert.Equal(2, town.Events.All.Count);
    }

    [Fact]
    public async Task Killed_between_making_it_and_keeping_it_there_is_one()
    {
        await using var town = await ScreeningTown.Found(isProcess: true);
        town.Simulator.Faults.Next("POST guilds/*/scheduled-events", DiscordFault.SilenceAfter);
        await Schedule(town);
        await town.Holds(() => Ours(town).Count == 1);
        await town.Worker.Kill();
        await town.Worker.Serve();

        await town.Holds(() => town.Simulator.Requests.Any(request => request is { Method: "PATCH", Status: 200 } && request.Path.Contains("scheduled-events", StringComparison.Ordinal)));
        await town.Look(() => Lists(town) >= 2);
        var only = Assert.Single(Ours(town));
        Assert.Single(town.Simulator.Requests, request => request.Method == "POST" && request.Path.EndsWith("scheduled-events", StringComparison.Ordinal));
        // It is known for ours: what is done with it there is heard.
        await town.OnDiscord(town.Mo, "screening cancel", ("screening", "Us"));
        await town.Holds(() => town.Events.Find(only.Id)!.Status == GuildEventStatus.Canceled);
    }

    [Fact]
    public async Task Called_off_in_the_list_it_is_called_off_everywhere_and_deleted_there_it_is_asked_about()
    {
        GuildChannel mods = null!;
        await using var town = await ScreeningTown.Found(configure: town => town.Worker.Set("Discord__ModeratorChannelId", $"{(mods = town.Simulator.Guild.AddChannel("mods")).Id}"));
        await Schedule(town);
        await town.Said(Screening);
        await town.Holds(() => Ours(town).Count == 1);
        await town.Events.Change(Ours(town)[0].Id, one => one with { Status = GuildEventStatus.Canceled });
        await town.Clock.Advance(Duration.FromMinutes(1));
        town.Becomes(Screening, "Cancelled: Us (2019)");
        await town.Said("Cancelled: Us (2019)");

        await Schedule(town);
        await town.Said(Screening);
        await town.Holds(() => Ours(town).Count == 2);
        await town.Events.Delete(Ours(town)[1].Id);
        await town.Look(() => mods.Messages.Any(message => message.Shown.Contains("/screening cancel #2", StringComparison.Ordinal)));
        await town.Said();
        Assert.Single(Ours(town));
    }

    [Fact]
    public async Task Without_the_permission_moderators_are_told_once_and_all_else_goes_on()
    {
        GuildChannel mods = null!;
        await using var town = await ScreeningTown.Found(configure: town =>
        {
            town.Simulator.Guild.BotPermissions = 0;
            town.Worker.Set("Discord__ModeratorChannelId", $"{(mods = town.Simulator.Guild.AddChannel("mods")).Id}");
        });
        await Schedule(town);
        await town.Said(Screening);
        await town.Holds(() => mods.Messages.Any(message => message.Shown.Contains("Create Events", StringComparison.Ordinal)));

        town.Simulator.Guild.BotPermissions = 1UL << 44;
        await town.Clock.Advance(Duration.FromMinutes(31));
        await town.Holds(() => Ours(town).Count == 1);
        Assert.Single(mods.Messages);
    }

    [Fact]
    public async Task Over_the_gateway_a_change_there_is_heard_at_once()
    {
        Sdks.Needed();
        await using var town = await ScreeningTown.Found(overGateway: true);
        await town.Simulator.Gateway.UntilIdentified(1);
        await Schedule(town);
        await town.Said(Screening);
        await town.Holds(() => Ours(town).Count == 1);
        var id = Ours(town)[0].Id;
        await town.Events.Change(id, one => one with { Start = one.Start.AddDays(1), End = one.End!.Value.AddDays(1) });
        await town.Said("Moved: Us (2019)");
    }

    private static async Task Schedule(ScreeningTown town) => await town.OnDiscord(
        town.Mo, "screening schedule", ("film", "Us"), ("when", "4 Dec 2026 19:00"), ("place", "Lecture hall 2"), ("runtime", "116"), ("content", "Scissors."));

    private static List<GuildEvent> Ours(ScreeningTown town) => [.. town.Events.All.Where(one => one.Creator == Testing.Discord.DiscordSimulator.Application)];

    private static int Lists(ScreeningTown town) => town.Simulator.Requests.Count(request => request is { Method: "GET", Status: 200 } && request.Path.EndsWith("scheduled-events", StringComparison.Ordinal));

    private static (string Name, string? Location, Instant Start, Instant End) Facts(ScreeningTown town, ulong id)
    {
        var one = town.Events.Find(id)!;
        return (one.Name, one.Location, Instant.FromDateTimeOffset(one.Start), Instant.FromDateTimeOffset(one.End!.Value));
    }
}
