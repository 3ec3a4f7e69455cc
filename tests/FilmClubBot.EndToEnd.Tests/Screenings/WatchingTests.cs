using System.Globalization;

namespace FilmClubBot.EndToEnd.Tests.Screenings;

/// <summary>A film that is watched apart, on Discord, on Slack and in the browser chat at once.</summary>
[TakesLong]
public sealed class WatchingTests(ITestOutputHelper output)
{
    private const string Press = "Press play in ";

    [Fact]
    public async Task Everybody_is_counted_down_pauses_and_remarks_and_sees_it_all_afterwards()
    {
        await using var town = await ScreeningTown.Found();
        await town.OnDiscord(town.Mo, "screening schedule", ("film", "Us"), ("when", "27 Nov 2026 19:00"), ("link", "https://watch.example"), ("runtime", "116"), ("reminders", "none"));
        await town.Said("Screening: Us (2019)");
        await town.Until(ScreeningTown.At(11, 27, 18, 59));

        await town.OnDiscord(town.Mo, "watch play");
        var counted = await town.NextBecomes("Play!");
        output.WriteLine(string.Join('\n', counted.Select(titles => string.Join(", ", titles))));
        Assert.All(counted, titles =>
        {
            var numbers = titles.Where(title => title.StartsWith(Press, StringComparison.Ordinal)).Select(title => int.Parse(title[Press.Length..].Split(' ')[0], CultureInfo.InvariantCulture)).ToList();
            Assert.NotEmpty(numbers);
            Assert.Equal(numbers.OrderDescending(), numbers);
        });
        await town.Said("Play!", "Us (2019) begins now");

        await town.Until(ScreeningTown.At(11, 27, 19, 30));
        Assert.Contains("Noted at 0:30:", await town.OnSlack("/react", "that staircase!"), StringComparison.Ordinal);
        Assert.Contains("Paused at 0:30:", await town.OnDiscord(town.Mo, "watch pause"), StringComparison.Ordinal);
        await town.NextBecomes("Paused at 0:30:");
        await town.Until(ScreeningTown.At(11, 27, 19, 45));
        Assert.Contains("Noted at 0:30:", await town.OnDiscord(town.Cy, "react", ("remark", "what I'd have said")), StringComparison.Ordinal);
        await town.OnDiscord(town.Mo, "watch play", ("seconds", "5"));
        await town.Said("There was a pause", "Play!");

        // Without the pause it would be over by now.
        await town.Until(ScreeningTown.At(11, 27, 20, 57));
        await town.Said();
        await town.Until(ScreeningTown.At(11, 27, 21, 12));
        await town.Said("Us (2019): let's talk");
        var page = await town.Page("/screenings/1/timeline");
        Assert.Contains("that staircase!", page, StringComparison.Ordinal);
        Assert.Contains("what I&#x27;d have said", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_countdown_is_put_right_by_a_bot_that_died_in_it()
    {
        await using var town = await ScreeningTown.Found(Trouble.Killed, every: 2);
        await town.OnDiscord(town.Mo, "screening schedule", ("film", "Us"), ("when", "27 Nov 2026 19:00"), ("runtime", "116"), ("reminders", "none"));
        await town.Said("Screening: Us (2019)");
        await town.Until(ScreeningTown.At(11, 27, 18, 58));

        await town.OnDiscord(town.Mo, "watch play");
        await town.Disturb();
        await town.Said("Play!", "Us (2019) begins now");
    }
}
