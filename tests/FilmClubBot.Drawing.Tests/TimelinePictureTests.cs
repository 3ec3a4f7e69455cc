using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SkiaSharp;

namespace FilmClubBot.Drawing.Tests;

public sealed class TimelinePictureTests
{
    private const int Minutes = 126;

    private static readonly Locales _locales = Locales.Load(Repository.Path("config", "locales"));
    private static readonly Member _ada = new(new(7), "Ada"), _ben = new(new(8), "Ben");

    private static readonly Screening _her = new(
        new(1), new Film(new(1), "Her", 2013, ["Spike Jonze"]), Instant.FromUtc(2026, 11, 26, 19, 0), Duration.FromMinutes(Minutes), ScreeningState.Over);

    [Fact]
    public void Draws_a_bar_for_each_minute_with_remarks_the_higher_the_livelier()
    {
        var drawn = Draw((_ada, 12, 30), (_ada, 100, 1), (_ben, 100, 10), (_ada, 126, 0), (_ben, 126, 0));

        using var bitmap = SKBitmap.Decode(drawn);
        Assert.Equal((ITimelinePicture.Width, ITimelinePicture.Height), (bitmap.Width, bitmap.Height));
        Assert.InRange(drawn.Length, 5_000, 200_000);
        Assert.True(Inked(bitmap, 100) > Inked(bitmap, 12), "The livelier minute is not drawn higher.");
        Assert.True(Inked(bitmap, 12) > 20, "A minute with a remark has no bar.");
        Assert.True(Inked(bitmap, 60) < 20, "A minute without a remark has a bar.");
    }

    [Fact]
    public void Says_what_it_shows_to_those_who_do_not_see_it()
    {
        var timeline = Remarks((_ada, 12, 30), (_ada, 100, 1), (_ben, 100, 10));

        var picture = Picture().Draw(_her, timeline, _locales.For("en"));

        Assert.Equal("image/png", picture.MediaType);
        Assert.Equal("Remarks along Her (2013), 2 h 6 min long: 3 remarks by 2 members. Most was said at 1:40:01: 2 remarks within a minute.", picture.AlternativeText);
    }

    private static ITimelinePicture Picture() => new ServiceCollection().AddDrawing().BuildServiceProvider().GetRequiredService<ITimelinePicture>();

    private static byte[] Draw(params (Member By, int Minutes, int Seconds)[] remarks) => Picture().Draw(_her, Remarks(remarks), _locales.For("en")).Content.ToArray();

    private static Timeline Remarks(params (Member By, int Minutes, int Seconds)[] remarks) => new(
        [.. remarks.Select((remark, at) => new Reaction(new(at + 1), remark.By, Duration.FromMinutes(remark.Minutes) + Duration.FromSeconds(remark.Seconds), "Oh."))],
        _her.Length);

    // How many pixels above the axis are not paper, in the middle of a minute's bar.
    private static int Inked(SKBitmap bitmap, int minute)
    {
        var (left, right, bottom) = Plotted(bitmap);
        var x = left + (int)((right - left) * (minute + 0.5) / Minutes);
        // The axis' own ticks stand out by a few pixels.
        return Enumerable.Range(x - 4, 9).Max(near => Enumerable.Range(0, bottom - 8).Count(y => bitmap.GetPixel(near, y) is var pixel && pixel.Red - pixel.Blue > 40));
    }

    // The axis along the bottom goes from the film's beginning to its end.
    private static (int Left, int Right, int Bottom) Plotted(SKBitmap bitmap)
    {
        for (var y = bitmap.Height - 1; y > bitmap.Height / 2; y--)
        {
            var right = bitmap.Width - 1;
            while (right > 0 && !IsDark(bitmap, right, y))
                right--;
            var left = right;
            while (left > 0 && IsDark(bitmap, left - 1, y))
                left--;
            if (right - left > bitmap.Width * 3 / 4)
                return (left, right, y);
        }

        throw new InvalidOperationException("There is no axis.");
    }

    private static bool IsDark(SKBitmap bitmap, int x, int y) => bitmap.GetPixel(x, y) is { Red: < 90, Green: < 90 };
}
