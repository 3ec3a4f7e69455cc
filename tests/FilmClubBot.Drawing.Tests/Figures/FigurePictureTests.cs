using FilmClubBot.Commands.Figures;
using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SkiaSharp;

namespace FilmClubBot.Drawing.Tests.Figures;

public sealed class FigurePictureTests
{
    private static readonly SKColor _lightPaper = SKColor.Parse("#fffaf1"), _darkPaper = SKColor.Parse("#231a17");

    public static TheoryData<string, Figure> Figures => new()
    {
        { "facts", Facts("Ada: 2026 in films", "Favourite theme: loneliness (4 films, 4.2 on average)", "Most generous: 夜の港 🎬 (1951), 5 by you, 2.1 by the others", "Strictest: ليلة في الميناء (1974), 1 by you, 4.0 by the others", "Her (2013) divided the members most: ±1.8 (3.1 of 5 by 2,000 members)") },
        { "facts-nothing", new FactsFigure("Ada: 2026 in films", "Ada: 2026 in films", [], []) },
        { "facts-long", Facts(string.Join(' ', Enumerable.Repeat("A very long name", 20)), [.. Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("lighthouse", 40)), 9)]) },
        { "grid", Grid(3, 10, cell => cell % 3 == 0 ? null : new GridCell(cell % 7 / 6.0, $"{cell % 7 / 6.0 * 4.5:0.0}", $"{cell * 3} came")) },
        { "grid-unrated", Grid(1, 8, cell => cell == 2 ? new GridCell(null, "–", "12 came") : null) },
        { "grid-nothing", Grid(0, 10, _ => null) },
        { "grid-year", Grid(7, 60, cell => new GridCell(cell % 11 / 10.0, "3.5", "100 came")) },
        { "matrix", Grid(16, 16, cell => cell % 17 == 0 ? null : new GridCell(cell % 9 / 8.0, "1.2")) },
        { "compared", Compared([0, 0, .05, .05, .1, .1, .2, .3, .15, .05], [.02, .03, .05, .1, .15, .2, .2, .15, .06, .04]) },
        { "compared-one", Compared([0, 0, 0, 0, 0, 0, 0, 1, 0, 0], [0, 0, 0, 0, 0, 0, 0, 1, 0, 0]) },
        { "compared-nothing", Compared(new double[10], new double[10]) },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void Draws_any_amount_of_data_in_light_and_dark_colours(string name, Figure figure)
    {
        foreach (var isDark in new[] { false, true })
        {
            var picture = Picture().Draw(figure, isDark);
            if (Environment.GetEnvironmentVariable("FILMCLUB_PICTURES") is { } folder)
                File.WriteAllBytes(Path.Combine(folder, $"figure-{name}{(isDark ? "-dark" : "")}.png"), picture.Content.ToArray());
            using var bitmap = SKBitmap.Decode(picture.Content.Span);
            Assert.Equal((IFigurePicture.Width, IFigurePicture.Height), (bitmap.Width, bitmap.Height));
            Assert.Equal((figure.Alternative, "image/png"), (picture.AlternativeText, picture.MediaType));
            // Something is drawn, and nothing beyond the margins.
            var paper = isDark ? _darkPaper : _lightPaper;
            Assert.NotEqual(0, Inked(bitmap, new(48, 34, 1152, 596), paper));
            Assert.Equal(0, Inked(bitmap, new(0, 0, 44, 630), paper));
            Assert.Equal(0, Inked(bitmap, new(1158, 0, 1200, 630), paper));
            Assert.Equal(0, Inked(bitmap, new(0, 606, 1200, 630), paper));
        }
    }

    private static FactsFigure Facts(string title, params string[] lines) =>
        new(title, title, [("Films rated or seen together", "2,041"), ("Hours", "87.5, without 3 films of unknown length"), ("Ratings", "2,000, 3.7 on average"), ("Screenings attended", "7 of 10")], lines);

    private static GridFigure Grid(int rows, int columns, Func<int, GridCell?> cell) => new(
        "Autumn 2026, week by week", "Evenings", [.. Enumerable.Range(1, columns).Select(column => $"{column}")],
        [.. Enumerable.Range(0, rows).Select(row => new GridRow(row == 1 ? "Donnerstag" : row == 2 ? "夜の港 🎬" : "Thursday", [.. Enumerable.Range(0, columns).Select(column => cell((row * columns) + column))]))],
        ("half a star", "five stars"));

    private static ComparedFigure Compared(double[] first, double[] second) => new(
        "The stars of Ada, and of The Lantern Film Society", "Stars", [.. Enumerable.Range(1, 10).Select(halves => $"{halves / 2.0}")],
        new("Ada: 3.9 on average, 41 ratings", first), new("The Lantern Film Society: 3.4 on average, 2000 ratings", second));

    private static IFigurePicture Picture() => new ServiceCollection().AddSingleton(new Club(new(1), "The Lantern Film Society", DateTimeZone.Utc, "en")).AddDrawing()
        .BuildServiceProvider().GetRequiredService<IFigurePicture>();

    private static int Inked(SKBitmap bitmap, SKRectI within, SKColor paper)
    {
        var count = 0;
        for (var x = within.Left; x < within.Right; x++)
        {
            for (var y = within.Top; y < within.Bottom; y++)
                count += bitmap.GetPixel(x, y) == paper ? 0 : 1;
        }

        return count;
    }
}
