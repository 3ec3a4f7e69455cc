using System.Globalization;

namespace FilmClubBot.EndToEnd.Tests.Screenings;

/// <summary>A film that is watched apart, on Discord, on Slack and in the browser chat at once.</summary>
[LongRunning]
public sealed class WatchingTests(ITestOutputHelper output)
{
    private const string Press = "Press play in ";

    [Fact]
    public async Task Members_are_counted_down_pause_add_remarks_and_see_them_all_afterwards()
    {
        await using var society = await ScreeningSociety.Found();
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "Us"), ("when", "27 Nov 2026 19:00"), ("link", "https://watch.example"), ("runtime", "116"), ("reminders", "none"));
        await society.AssertSent("Screening: Us (2019)");
        await society.Until(ScreeningSociety.At(11, 27, 18, 59));

        await society.OnDiscord(society.Mo, "watch play");
        var counted = await society.NextBecomes("Play!");
        output.WriteLine(string.Join('\n', counted.Select(titles => string.Join(", ", titles))));
        Assert.All(counted, titles =>
        {
            var numbers = titles.Where(title => title.StartsWith(Press, StringComparison.Ordinal)).Select(title => int.Parse(title[Press.Length..].Split(' ')[0], CultureInfo.InvariantCulture)).ToList();
            Assert.NotEmpty(numbers);
            Assert.Equal(numbers.OrderDescending(), numbers);
        });
        await society.AssertSent("Play!", "Us (2019) begins now");

        await society.Until(ScreeningSociety.At(11, 27, 19, 30));
        Assert.Contains("Noted at 0:30:", await society.OnSlack("/react", "that staircase!"), StringComparison.Ordinal);
        Assert.Contains("Paused at 0:30:", await society.OnDiscord(society.Mo, "watch pause"), StringComparison.Ordinal);
        await society.NextBecomes("Paused at 0:30:");
        await society.Until(ScreeningSociety.At(11, 27, 19, 45));
        Assert.Contains("Noted at 0:30:", await society.OnDiscord(society.Cy, "react", ("remark", "what I'd have said")), StringComparison.Ordinal);
        await society.OnDiscord(society.Mo, "watch play", ("seconds", "5"));
        await society.AssertSent("There was a pause", "Play!");

        // Without the pause it would be over by now.
        await society.Until(ScreeningSociety.At(11, 27, 20, 57));
        await society.AssertSent();
        await society.Until(ScreeningSociety.At(11, 27, 21, 12));
        await society.AssertSent("Us (2019): let's talk");
        var page = await society.Page("/screenings/1/timeline");
        Assert.Contains("that staircase!", page, StringComparison.Ordinal);
        Assert.Contains("what I&#x27;d have said", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Form", "Long")]
    public async Task A_countdown_is_corrected_after_the_bot_crashed_during_it()
    {
        await using var society = await ScreeningSociety.Found(Trouble.Killed, every: 2);
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "Us"), ("when", "27 Nov 2026 19:00"), ("runtime", "116"), ("reminders", "none"));
        await society.AssertSent("Screening: Us (2019)");
        await society.Until(ScreeningSociety.At(11, 27, 18, 58));

        await society.OnDiscord(society.Mo, "watch play");
        await society.Disturb();
        await society.AssertSent("Play!", "Us (2019) begins now");
    }
}
