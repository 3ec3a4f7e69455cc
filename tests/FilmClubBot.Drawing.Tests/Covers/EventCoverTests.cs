using FilmClubBot.Commands.Events;
using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SkiaSharp;

namespace FilmClubBot.Drawing.Tests.Covers;

public sealed class EventCoverTests
{
    // The part of the picture that has the title: between the perforations, above the society's name.
    private static readonly SKRectI _title = new(40, 40, 760, 250);

    [Theory]
    [InlineData("Us (2019)")]
    [InlineData("The Long and Winding Tale of the Lighthouse Keeper, His Three Daughters and the Clockmaker of Saltmarsh (1968)")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungszeremonie")]
    [InlineData("夜の港 (1951)")]
    [InlineData("ليلة في الميناء (1974)")]
    [InlineData("?")]
    public void Shows_a_title_of_any_length_and_script_within_the_picture(string film)
    {
        var cover = Cover("The Lantern Film Society").Draw(film);

        using var bitmap = SKBitmap.Decode(cover.Content.Span);
        Assert.Equal((IEventCover.Width, IEventCover.Height, "image/png", film), (bitmap.Width, bitmap.Height, cover.MediaType, cover.AlternativeText));
        Assert.InRange(cover.Content.Length, 1_000, 300_000);
        Assert.NotEqual(0, Letters(bitmap, _title));
        // Nothing is written beyond the margin.
        Assert.Equal(0, Letters(bitmap, new(750, 40, IEventCover.Width, 280)));
    }

    [Fact]
    public void Differs_by_film_and_by_society()
    {
        var cover = Cover("The Lantern Film Society").Draw("Her (2013)");

        Assert.Equal(cover.Content.ToArray(), Cover("The Lantern Film Society").Draw("Her (2013)").Content.ToArray());
        Assert.NotEqual(cover.Content.ToArray(), Cover("The Lantern Film Society").Draw("Us (2019)").Content.ToArray());
        Assert.NotEqual(cover.Content.ToArray(), Cover("Kinokreis Saltmarsh").Draw("Her (2013)").Content.ToArray());
    }

    private static IEventCover Cover(string club) => new ServiceCollection().AddSingleton(new Club(new(1), club, DateTimeZone.Utc, "en")).AddDrawing()
        .BuildServiceProvider().GetRequiredService<IEventCover>();

    // How many pixels have the light colour of the letters.
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
