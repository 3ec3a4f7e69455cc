using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>A film that is watched apart: everybody presses play together, pauses together, and remarks.</summary>
public sealed class WatchTogetherTests
{
    private const string Us = """/screening schedule film:Us when:"27 Nov 2026 19:00" link:https://watch.example runtime:116""";

    [Fact]
    public async Task A_countdown_is_correct_at_each_moment()
    {
        await using var society = await At(18, 59);
        await society.RunCommand("/watch play");

        // From the next full second on: eleven from now.
        Assert.Equal("Press play in 11 seconds", society.Channel.Message("Press play").Title);
        Assert.Contains("everybody presses play at 18:59:11 GMT, at 0:00:00 of the film", Text(society.Channel.Message("Press play")), StringComparison.Ordinal);
        foreach (var (seconds, title) in new[] { (1, "Press play in 10 seconds"), (9, "Press play in 1 second"), (1, "Play!") })
        {
            society.Clock.Advance(Duration.FromSeconds(seconds));
            await Tick(society);
            Assert.Equal(title, society.Channel.Message("Press play").Title);
        }
    }

    [Fact]
    public async Task A_countdown_that_was_postponed_past_its_end_is_not_sent()
    {
        await using var society = await At(18, 59);
        society.Channel.IsAway = true;
        await society.RunCommand("/watch play");
        society.Clock.Advance(Duration.FromMinutes(6));
        society.Channel.IsAway = false;
        await society.Dispatch();

        Assert.DoesNotContain(society.Channel.Sent, line => line.Contains("Press play", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_late_start_and_a_pause_later_steps_are_delayed()
    {
        await using var society = await At(19, 6);
        await society.RunCommand("/watch play 60");
        await society.Live(2026, 11, 27, 20, 0);
        await society.RunCommand("/watch pause");
        Assert.Contains("Paused at 0:52:59", society.Channel.Sent[^1], StringComparison.Ordinal);
        await society.Live(2026, 11, 27, 20, 15);
        await society.RunCommand("/watch play 59");
        Assert.Equal("There was a pause", society.Channel.Message("Paused at").Title);
        await society.Live(2026, 11, 27, 22, 0);

        // 19:07:01, 116 minutes, and a pause of 16.
        Assert.Equal(["Fri 20:15 Press play in 60 seconds", "Fri 21:19 Us: let's talk", "Fri 21:49 How was Us?"], society.Channel.Sent[^3..]);
        Assert.Equal(Duration.FromMinutes(16), (await society.Only()).Playback.Paused);
    }

    [Fact]
    public async Task Remarks_are_pinned_to_the_running_time_and_shown_when_it_is_over()
    {
        await using var society = await At(18, 59);
        Assert.Contains("does not run", Text(await society.Ask("/react early!", "Ada")), StringComparison.Ordinal);
        await society.RunCommand("/watch play");
        await society.Live(2026, 11, 27, 19, 42);
        Assert.Contains("Noted at 0:42:49", Text(await society.Ask("/react that staircase!", "Ada")), StringComparison.Ordinal);
        await society.RunCommand("/watch pause");
        await society.Live(2026, 11, 27, 19, 50);
        Assert.Contains("Noted at 0:42:49", Text(await society.Ask("/react paused just in time", "Ben", Platform.Discord)), StringComparison.Ordinal);
        var wrong = await society.Ask("/react oh no 1:02:03", "Ben", Platform.Discord);
        Assert.Contains("Noted at 1:02:03", Text(wrong), StringComparison.Ordinal);
        Assert.Contains("film is 1:56:00 long", Text(await society.Ask("/react oh no 2:02:03", "Ben", Platform.Discord)), StringComparison.Ordinal);
        Assert.Contains("not there", Text(await society.Ask(Typed(wrong), "Ada")), StringComparison.Ordinal);
        Assert.Contains("Taken back", Text(await society.Ask(Typed(wrong), "Ben", Platform.Discord)), StringComparison.Ordinal);
        Assert.Contains("shown when the film is over", Text(await society.Ask("/watch timeline", "Ada")), StringComparison.Ordinal);
        await society.RunCommand("/watch play");
        await society.Live(2026, 11, 28, 12, 0);

        var timeline = await society.Ask("/watch timeline", "Ada");
        Assert.Contains("2 remarks by 2 members", Text(timeline), StringComparison.Ordinal);
        Assert.Contains("Most was said at 0:42:49: 2 remarks within a minute.", Text(timeline), StringComparison.Ordinal);
        Assert.Contains("0:42:49 Ben: paused just in time", Text(timeline), StringComparison.Ordinal);
        Assert.DoesNotContain("oh no", Text(timeline), StringComparison.Ordinal);
        Assert.NotNull(timeline.Image);
        Assert.Contains(society.Channel.Message("what we thought").Actions, action => action is Button { Call.Command: "watch timeline" });
        Assert.Contains("no screening to watch", Text(await society.Ask("/react too late", "Ada")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_countdown_is_sent_hours_ahead_or_after_the_end()
    {
        await using var society = await At(18, 29);
        Assert.Contains("half an hour before at the earliest", Text(await society.RunCommand("/watch play")), StringComparison.Ordinal);
        await society.Live(2026, 11, 27, 21, 0);

        Assert.Contains("over", Text(await society.RunCommand("/watch play screening:#1")), StringComparison.Ordinal);
        Assert.Contains("no screening to watch", Text(await society.RunCommand("/watch play")), StringComparison.Ordinal);
        Assert.DoesNotContain(society.Channel.Sent, line => line.Contains("Press play", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_pause_the_first_countdown_no_longer_mentions_it()
    {
        await using var society = await At(18, 59);
        await society.RunCommand("/watch play");
        await society.Live(2026, 11, 27, 19, 30);
        await society.RunCommand("/watch pause");
        Assert.Contains("Paused at", Text(society.Channel.Message("Press play")), StringComparison.Ordinal);
        await society.Live(2026, 11, 27, 19, 40);
        await society.RunCommand("/watch play");

        Assert.DoesNotContain("Paused at", Text(society.Channel.Message("Press play")), StringComparison.Ordinal);
        Assert.Contains("everybody pressed play at 18:59:11", Text(society.Channel.Message("Press play")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_host_and_moderators_control_playback()
    {
        await using var society = await At(18, 59);

        Assert.Contains("Only the host", Text(await society.Ask("/watch play", "Ada")), StringComparison.Ordinal);
        Assert.Contains("counted down", Text(await society.Ask("/watch play", "Mod")), StringComparison.Ordinal);
        Assert.Contains("running already", Text(await society.Ask("/watch play", "Mod")), StringComparison.Ordinal);
        Assert.Contains("Only the host", Text(await society.Ask("/watch pause", "Ada")), StringComparison.Ordinal);
        await society.Live(2026, 11, 27, 19, 30);
        Assert.Contains("Pause it first", Text(await society.RunCommand("/watch play")), StringComparison.Ordinal);
        Assert.Contains("5 to 300 seconds", Text(await society.RunCommand("/watch play 4")), StringComparison.Ordinal);
    }

    private static async Task<ScreeningSociety> At(int hour, int minute)
    {
        var society = await ScreeningSociety.Found();
        await society.RunCommand(Us);
        await society.Live(2026, 11, 27, hour, minute);
        return society;
    }

    private static async Task Tick(ScreeningSociety society)
    {
        var screening = await society.Only();
        await society.Do(services => services.GetRequiredService<ScreeningAnnouncer>().RenewCountdown(screening, TestContext.Current.CancellationToken));
        await society.Dispatch();
    }

    private static string Typed(Card card)
    {
        var call = card.Actions.OfType<Button>().Single().Call;
        return $"/{call.Command} " + string.Join(' ', call.Options.Select(option => $"{option.Key}:\"{option.Value}\""));
    }

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, CultureInfo.GetCultureInfo("en-GB"));
}
