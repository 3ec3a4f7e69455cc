using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Worker.Tests.Screenings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Events;

/// <summary>What is written into a platform's list of events, and what comes back from it.</summary>
public sealed class EventSynchroniserTests
{
    private const string Schedule = """/screening schedule film:Her when:"27 Nov 2026 19:00" place:"Lecture hall 2" runtime:126 content:"One fist fight.\nFlashing lights." """;
    private static readonly Instant _start = ScreeningSociety.At(2026, 11, 27, 19, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_announced_screening_has_one_event_and_causes_no_further_request()
    {
        await using var society = await Announced();
        await society.Synchronise();
        await society.Synchronise();

        Assert.Equal(["Create Her"], society.Board.Asked);
        var text = society.Board.Only.Text;
        Assert.Equal(("HER", "Lecture hall 2", _start, _start + Duration.FromMinutes(126)), (text.Name, text.Location, text.Start, text.End));
        Assert.Contains("Content notes: One fist fight.", text.Description, StringComparison.Ordinal);
        Assert.Contains("Takes: 2 h 6 min", text.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_screening_has_no_event()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Schedule + """announce:"26 Nov 2026 17:00" """);
        await society.Synchronise();
        Assert.Empty(society.Board.Events);
        await society.Live(2026, 11, 26, 17, 1);
        await society.Synchronise();
        Assert.Single(society.Board.Events);
    }

    [Fact]
    public async Task No_request_is_made_while_events_are_disabled()
    {
        await using var society = await ScreeningSociety.Found();
        society.Board.IsEnabled = false;
        await society.RunCommand(Schedule);
        await society.Synchronise();
        Assert.Equal((0, 0), (society.Board.Looks, society.Board.Asked.Count));
    }

    [Fact]
    public async Task Only_the_fields_that_a_command_changed_are_written()
    {
        await using var society = await Announced();
        await society.RunCommand("""/screening move her when:"28 Nov 2026 20:00" """);
        await society.Synchronise();
        await society.RunCommand("/screening edit her place:Garden");
        await society.Synchronise();
        await society.RunCommand("/screening edit her content:None");
        await society.Synchronise();
        await society.Synchronise();

        Assert.Equal(["Create Her", "Edit start end", "Edit location end", "Edit description"], society.Board.Asked);
        Assert.Equal((ScreeningSociety.At(2026, 11, 28, 20, 0), "Garden"), (society.Board.Only.Text.Start, society.Board.Only.Text.Location));
    }

    [Fact]
    public async Task The_event_starts_ends_and_is_cancelled_with_the_screening()
    {
        await using var society = await Announced();
        await society.Live(_start);
        await society.Synchronise();
        Assert.Equal(EventState.Active, society.Board.Only.State);
        await society.Live(_start + Duration.FromMinutes(127));
        await society.Synchronise();
        Assert.Equal(EventState.Completed, society.Board.Only.State);

        await using var other = await Announced();
        await other.RunCommand("/screening cancel her confirm:yes");
        await other.Synchronise();
        Assert.Equal(EventState.Cancelled, other.Board.Only.State);
        Assert.Equal(["Create Her", "Set Cancelled"], other.Board.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_screening_whose_cancellation_is_undone_has_an_event_again(bool wasCancelledThere)
    {
        await using var society = await Announced();
        await society.RunCommand("/screening cancel her confirm:yes");
        if (wasCancelledThere)
            await society.Synchronise();
        await society.RunCommand("/undo");
        await society.Synchronise();
        Assert.Equal(wasCancelledThere ? ["Create Her", "Set Cancelled", "Create Her"] : ["Create Her"], society.Board.Asked);
        Assert.Single(society.Board.Events.Values, one => one.State == EventState.Scheduled);
    }

    [Fact]
    public async Task After_an_evening_offline_the_event_passes_through_its_states()
    {
        await using var society = await Announced();
        await society.Sleep(2026, 11, 28, 12, 0);
        await society.Synchronise();
        await society.Synchronise();
        Assert.Equal(["Create Her", "Set Active", "Set Completed"], society.Board.Asked);
    }

    [Fact]
    public async Task A_running_event_of_a_cancelled_screening_is_ended()
    {
        await using var society = await Announced();
        await society.Live(_start);
        await society.Synchronise();
        await society.RunCommand("/screening cancel her confirm:yes");
        await society.Synchronise();
        Assert.Equal(EventState.Completed, society.Board.Only.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_an_interrupted_creation_the_event_is_searched_for_before_another_is_created(bool hadArrived)
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Schedule);
        (hadArrived ? society.Board.FailingAfter : society.Board.Failing)["Create"] = () => new DelayedException("Cut.", mayHaveArrived: true);
        await society.Synchronise();
        await society.Synchronise();
        await society.Synchronise();

        Assert.Equal(hadArrived ? ["Create Her", "Edit name description location start end"] : ["Create Her", "Create Her"], society.Board.Asked);
        Assert.Single(society.Board.Events);
        await society.RunCommand("/screening cancel her confirm:yes");
        await society.Synchronise();
        Assert.Equal(EventState.Cancelled, society.Board.Only.State);
    }

    [Fact]
    public async Task The_creation_is_saved_before_the_request()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Schedule);
        EventPosting? saved = null;
        society.Board.Failing["Create"] = () =>
        {
            saved = society.Look(services => services.GetRequiredService<IEventPostings>().Find(new(1), Token)).GetAwaiter().GetResult();
            return new InvalidOperationException("A defect.");
        };
        await society.Synchronise();
        Assert.NotNull(saved?.SendingSince);
        await society.Synchronise();
        Assert.Equal(society.Board.Only.Nonce, saved.Nonce);
    }

    [Fact]
    public async Task An_event_moved_on_the_platform_moves_the_screening_and_everyone_is_notified()
    {
        await using var society = await Announced();
        var moved = _start + Duration.FromDays(1);
        society.Board.ChangeText(text => text with { Start = moved, End = moved + Duration.FromMinutes(140) });
        await society.Synchronise();
        await society.Synchronise();

        var screening = await society.Only();
        Assert.Equal((moved, Duration.FromMinutes(140), 1), (screening.Start, screening.Length, screening.Moves));
        Assert.Equal(["Fri 12:00 Screening: Her", "Fri 12:02 Moved: Her"], society.Channel.Sent);
        // The length is in the description, which only the bot writes.
        Assert.Equal(["Create Her", "Edit description"], society.Board.Asked);
        var (by, source, action) = await society.Look(async services => (await services.GetRequiredService<IAuditLog>().Recent(new(1, 1), Token)).Items is [var entry] ? (entry.By, entry.Source, entry.Action) : default);
        Assert.Equal((null, "Discord event 1", "screening move"), (by, source, action));
    }

    [Fact]
    public async Task A_later_start_does_not_shorten_the_film()
    {
        await using var society = await Announced();
        society.Board.ChangeText(text => text with { Start = _start + Duration.FromMinutes(30) });
        await society.Synchronise();
        Assert.Equal(Duration.FromMinutes(126), (await society.Only()).Length);
        Assert.Equal(_start + Duration.FromMinutes(156), society.Board.Only.Text.End);
    }

    [Fact]
    public async Task An_end_set_on_the_platform_sets_the_length()
    {
        await using var society = await Announced();
        society.Board.ChangeText(text => text with { End = _start + Duration.FromMinutes(100) });
        await society.Synchronise();
        Assert.Equal((Duration.FromMinutes(100), 0), ((await society.Only()).Length, (await society.Only()).Moves));
    }

    [Theory]
    [InlineData("Garden\u202E behind\n the library", "Garden behind the library", null)]
    [InlineData("https://watch.example", null, "https://watch.example/")]
    public async Task A_location_set_on_the_platform_becomes_the_place_or_the_link(string typed, string? place, string? link)
    {
        await using var society = await Announced();
        society.Board.ChangeText(text => text with { Location = typed });
        await society.Synchronise();
        await society.Synchronise();
        var screening = await society.Only();
        Assert.Equal((place, link), (screening.Place, screening.Link?.AbsoluteUri));
        Assert.Equal(["Create Her"], society.Board.Asked);
    }

    public static TheoryData<string, Func<EventText, EventText>> NotTheirs => new()
    {
        { "Edit name", text => text with { Name = "HIM" } },
        { "Edit description", text => text with { Description = "Come naked." } },
        { "Edit start", text => text with { Start = Instant.FromUtc(2026, 11, 20, 11, 0) } },
        { "Edit start", text => text with { Start = _start + Duration.FromDays(5 * 366) } },
        { "Edit end", text => text with { End = _start + Duration.FromHours(25) } },
        { "Edit end", text => text with { End = null } },
        { "Edit location end", text => text with { Location = "" } },
        { "Edit location end", text => text with { Location = new string('x', Screening.MaxPlace + 1) } },
    };

    [Theory]
    [MemberData(nameof(NotTheirs))]
    public async Task Fields_that_must_not_be_changed_on_the_platform_are_written_back(string written, Func<EventText, EventText> change)
    {
        await using var society = await Announced();
        var (before, screening) = (society.Board.Only.Text, await society.Only());
        society.Board.ChangeText(change);
        await society.Synchronise();
        await society.Synchronise();
        Assert.Equal(["Create Her", written], society.Board.Asked);
        Assert.Equal(before, society.Board.Only.Text);
        Assert.Equal((screening.Start, screening.Place, screening.Length), ((await society.Only()).Start, (await society.Only()).Place, (await society.Only()).Length));
    }

    [Fact]
    public async Task Of_two_concurrent_moves_the_command_wins()
    {
        await using var society = await Announced();
        society.Board.ChangeText(text => text with { Start = _start + Duration.FromDays(1), End = _start + Duration.FromDays(2) });
        await society.RunCommand("""/screening move her when:"29 Nov 2026 20:00" """);
        await society.Synchronise();
        await society.Synchronise();
        Assert.Equal(1, (await society.Only()).Moves);
        Assert.Equal(ScreeningSociety.At(2026, 11, 29, 20, 0), society.Board.Only.Text.Start);
    }

    [Fact]
    public async Task A_crash_after_a_move_was_written_is_not_read_as_a_remote_move()
    {
        await using var society = await Announced();
        await society.RunCommand("""/screening move her when:"28 Nov 2026 20:00" """);
        society.Board.FailingAfter["Edit"] = () => new DelayedException("Cut.", mayHaveArrived: true);
        await society.Synchronise();
        await society.Synchronise();
        await society.Synchronise();
        Assert.Equal((1, ScreeningSociety.At(2026, 11, 28, 20, 0)), ((await society.Only()).Moves, society.Board.Only.Text.Start));
        Assert.Single(society.Channel.Sent, line => line.EndsWith("Moved: Her", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_cancelled_on_the_platform_cancels_the_screening()
    {
        await using var society = await Announced();
        society.Board.Change(one => one with { State = EventState.Cancelled });
        await society.Synchronise();
        await society.Synchronise();
        Assert.Equal(["Fri 12:00 Screening: Her", "Fri 12:02 Cancelled: Her"], society.Channel.Sent);
        Assert.Equal(["Create Her"], society.Board.Asked);
        Assert.Equal("screening cancel", (await society.Look(services => services.GetRequiredService<IAuditLog>().Recent(new(1, 1), Token))).Items[0].Action);
    }

    [Fact]
    public async Task An_event_that_the_platform_cancels_because_it_never_started_cancels_nothing()
    {
        await using var society = await Announced();
        society.Clock.Advance(_start + Duration.FromMinutes(5) - society.Clock.GetCurrentInstant());
        society.Board.Change(one => one with { State = EventState.Cancelled });
        await society.Synchronise();
        Assert.Equal(ScreeningState.Announced, (await society.Only()).State);
        Assert.Single(society.Channel.Sent);
    }

    [Fact]
    public async Task A_deleted_event_is_reported_to_moderators_and_not_created_again()
    {
        await using var society = await Announced();
        society.Board.Events.Clear();
        await society.Synchronise();
        await society.RunCommand("""/screening move her when:"28 Nov 2026 20:00" """);
        await society.Synchronise();
        Assert.Contains("/screening cancel #1", Assert.Single(society.Channel.ModeratorNotices), StringComparison.Ordinal);
        Assert.Empty(society.Board.Events);
        Assert.Equal(ScreeningState.Announced, (await society.Only()).State);
    }

    [Fact]
    public async Task An_event_started_early_stays_started_and_one_ended_early_is_reported()
    {
        await using var society = await Announced();
        society.Board.Change(one => one with { State = EventState.Active, Text = one.Text with { Start = society.Clock.GetCurrentInstant() } });
        await society.Synchronise();
        Assert.Equal((ScreeningState.Announced, _start), ((await society.Only()).State, (await society.Only()).Start));
        Assert.Equal(["Create Her"], society.Board.Asked);
        society.Board.Change(one => one with { State = EventState.Completed });
        await society.Synchronise();
        Assert.Contains("ended", Assert.Single(society.Channel.ModeratorNotices), StringComparison.Ordinal);
        Assert.Equal(ScreeningState.Announced, (await society.Only()).State);
    }

    [Fact]
    public async Task An_event_started_early_and_then_moved_is_ended_and_another_is_created()
    {
        await using var society = await Announced();
        society.Board.Change(one => one with { State = EventState.Active });
        await society.RunCommand("""/screening move her when:"28 Nov 2026 20:00" """);
        await society.Synchronise();
        await society.Synchronise();
        Assert.Equal([EventState.Completed, EventState.Scheduled], society.Board.Events.Values.Select(one => one.State));
        Assert.Equal(["Create Her", "Set Completed", "Create Her"], society.Board.Asked);
        Assert.Empty(society.Channel.ModeratorNotices);
    }

    [Fact]
    public async Task A_change_that_the_platform_has_made_itself_meanwhile_is_not_a_failure()
    {
        await using var society = await Announced();
        await society.Live(_start);
        society.Board.Failing["Set"] = () =>
        {
            society.Board.Change(one => one with { State = EventState.Active });
            return new UndeliverableException("There is no way from active to active.");
        };
        await society.Synchronise();
        Assert.Equal(EventState.Active, society.Board.Only.State);
        Assert.Empty(society.Channel.ModeratorNotices);
    }

    [Fact]
    public async Task A_problem_that_a_person_must_fix_is_reported_once_and_retried()
    {
        await using var society = await ScreeningSociety.Found();
        await society.RunCommand(Schedule);
        await society.RunCommand("""/screening schedule film:Us when:"28 Nov 2026 19:00" """);
        for (var round = 0; round < 3; round++)
        {
            society.Board.Failing["Create"] = () => new UndeliverableException("Give its role Create Events.");
            await society.Synchronise(Duration.FromMinutes(31));
        }

        Assert.Contains("Give its role Create Events.", Assert.Single(society.Channel.ModeratorNotices), StringComparison.Ordinal);
        society.Board.Failing.Clear();
        await society.Synchronise(Duration.FromMinutes(31));
        Assert.Equal(2, society.Board.Events.Count);
    }

    [Fact]
    public async Task A_failed_read_of_the_list_deletes_nothing()
    {
        await using var society = await Announced();
        society.Board.Failing["List"] = () => new DelayedException("Away.", Duration.FromMinutes(5));
        await society.Synchronise();
        await society.Synchronise();
        Assert.Equal(2, society.Board.Looks);
        await society.Synchronise(Duration.FromMinutes(5));
        Assert.Equal(3, society.Board.Looks);
        Assert.Empty(society.Channel.ModeratorNotices);
    }

    [Fact]
    public async Task Interest_counts_as_maybe_until_it_is_withdrawn_or_answered()
    {
        await using var society = await Announced();
        foreach (var name in new[] { "Ada", "Ben", "Cy", "Di" })
            await society.Ask("/help", name, Platform.Discord);
        await society.Ask("/rsvp going", "Ben", Platform.Discord);

        society.Board.Followers.AddRange(["Ada", "Ben", "Cy", "Di", "a stranger"]);
        await society.Synchronise();
        Assert.Equal("Ada Maybe, Ben Going, Cy Maybe, Di Maybe", await Answers(society));

        // Cy says it in so many words, Di thinks better of it.
        await society.Ask("/rsvp maybe", "Cy", Platform.Discord);
        await society.Ask("/rsvp no", "Di", Platform.Discord);
        society.Board.Followers.Clear();
        await society.Synchronise();
        Assert.Equal("Ben Going, Cy Maybe, Di No", await Answers(society));
        Assert.Equal(1, society.Board.Surveys);
    }

    [Fact]
    public async Task The_interested_members_are_read_when_their_number_changes_or_after_an_interval()
    {
        await using var society = await Announced();
        society.Board.Followers.Add("Ada");
        await society.Synchronise();
        await society.Synchronise();
        Assert.Equal(1, society.Board.Surveys);
        await society.Synchronise(Duration.FromMinutes(15));
        Assert.Equal(2, society.Board.Surveys);
    }

    [Fact]
    public async Task The_list_is_read_each_minute_or_on_the_signal()
    {
        await using var society = await Announced();
        Assert.Equal(1, society.Board.Looks);
        await society.Synchronise(Duration.FromSeconds(15));
        Assert.Equal(1, society.Board.Looks);
        society.Raise();
        await society.Synchronise(Duration.FromSeconds(1));
        await society.Synchronise(Duration.FromSeconds(1));
        Assert.Equal(2, society.Board.Looks);
        await society.Synchronise(-Duration.FromHours(3));
        Assert.Equal(3, society.Board.Looks);
    }

    private static async Task<ScreeningSociety> Announced()
    {
        var society = await ScreeningSociety.Found();
        await society.RunCommand(Schedule);
        await society.Synchronise();
        return society;
    }

    private static async Task<string> Answers(ScreeningSociety society) => string.Join(", ",
        (await society.Look(services => services.GetRequiredService<IRsvps>().Of(new(1), Token))).OrderBy(answer => answer.Member.Name, StringComparer.Ordinal).Select(answer => $"{answer.Member.Name} {answer.Answer}"));
}
