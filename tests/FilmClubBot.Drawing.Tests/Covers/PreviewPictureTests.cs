using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SkiaSharp;

namespace FilmClubBot.Drawing.Tests.Covers;

public sealed class PreviewPictureTests
{
    public static TheoryData<string, PreviewContent> Contents => new()
    {
        { "nothing", new("The Lantern Film Society") },
        { "film", new("Perfect Days (2023)", "Wim Wenders", "4.1 of 5 by 2,000 members", "“He folds the mat, he waters the trees, and the day has already been a good one.”", "Mara Voss · Small hours, well kept") },
        { "long", new(string.Join(' ', Enumerable.Repeat("The Long and Winding Tale of the Lighthouse Keeper", 5)), string.Join(", ", Enumerable.Repeat("Ana Lind", 40)), "3.5 of 5", string.Join(' ', Enumerable.Repeat("and then the light went round once more", 30)), string.Join(' ', Enumerable.Repeat("source", 60))) },
        { "word", new(new string('W', 300)) },
        { "japanese", new("夜の港 🎬 (1951)", "山田 花子", null, "「港は眠らない。」", "ミナ") },
        { "arabic", new("ليلة في الميناء (1974)", "Karim Amari", "4.5 of 5 by 12 members", "“قالت: لا ينام البحر”", "Okoye · Harbour Bells") },
        { "mixed", new("Harbour Bells: ליל נמל, Ночной порт, रात", "Zoë Núñez") },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Shows_content_of_any_length_and_script_within_the_picture(string name, PreviewContent content)
    {
        var picture = Picture("The Lantern Film Society").Draw(content);

        if (Environment.GetEnvironmentVariable("FILMCLUB_PICTURES") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, $"preview-{name}.png"), picture.Content.ToArray());
        using var bitmap = SKBitmap.Decode(picture.Content.Span);
        Assert.Equal((IPreviewPicture.Width, IPreviewPicture.Height), (bitmap.Width, bitmap.Height));
        Assert.InRange(picture.Content.Length, 1_000, 600_000);
        Assert.NotEqual(0, Letters(bitmap, new(80, 44, IPreviewPicture.Width - 80, 540)));
        // Nothing is written beyond the margins, and nothing over the society's name.
        Assert.Equal(0, Letters(bitmap, new(IPreviewPicture.Width - 76, 60, IPreviewPicture.Width, 560)));
        Assert.Equal(0, Letters(bitmap, new(0, 60, 76, 560)));
    }

    [Fact]
    public void Says_the_same_words_to_those_who_do_not_see_it()
    {
        var picture = Picture("The Lantern Film Society").Draw(new("Her (2013)", "Spike Jonze", "4.0 of 5 by 3 members", "“Nobody is on the line.”", "Mara Voss"));

        Assert.Equal("Her (2013). Spike Jonze. 4.0 of 5 by 3 members. “Nobody is on the line.”. Mara Voss", picture.AlternativeText);
    }

    private static IPreviewPicture Picture(string club) => new ServiceCollection().AddSingleton(new Club(new(1), club, DateTimeZone.Utc, "en")).AddDrawing()
        .BuildServiceProvider().GetRequiredService<IPreviewPicture>();

    // How many pixels have the light colour of the title.
    private static int Letters(SKBitmap bitmap, SKRectI within)
    {
        var count = 0;
        for (var x = within.Left; x < within.Right; x++)
        {
            for (var y = within.Top; y < within.Bottom; y++)
                count += bitmap.GetPixel(x, y) is { Red: > 235, Green: > 220 } ? 1 : 0;
        }

        return count;
    }
}
