using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Drawing.Covers;
using FilmClubBot.Drawing.Lettering;

namespace FilmClubBot.Drawing.Figures;

/// <summary>Draws figures with SkiaSharp: the title above, the figure, the society's name below.</summary>
internal sealed class FigurePicture(Club club) : IFigurePicture
{
    private const int Margin = 48;
    private const float TitleSize = 46, ClubSize = 26;

    /// <inheritdoc/>
    public CardImage Draw(Figure figure, bool isDark = false) => new(
        Velvet.Png(IFigurePicture.Width, IFigurePicture.Height, canvas =>
        {
            var sheet = new FigureSheet(canvas, FigureColours.For(isDark));
            canvas.Clear(sheet.Colours.Paper);
            var width = IFigurePicture.Width - (2 * Margin);
            var title = TextBlock.Fit(figure.Title, Typefaces.Bold, TitleSize, 32, width, TitleSize * 1.3f);
            sheet.Draw(title, Margin, Margin - 14, sheet.Colours.Ink);
            var bottom = IFigurePicture.Height - Margin - ClubSize + 8;
            sheet.Draw(TextBlock.Fit(club.Name, Typefaces.Normal, ClubSize, ClubSize, width, ClubSize * 1.2f), Margin, bottom, sheet.Colours.Faded);
            var area = new FigureArea(Margin, Margin + title.Height + 4, width, bottom - Margin - title.Height - 16);
            switch (figure)
            {
                case FactsFigure facts:
                    FactsDrawing.Draw(sheet, area, facts);
                    break;
                case GridFigure grid:
                    GridDrawing.Draw(sheet, area, grid);
                    break;
                case ComparedFigure compared:
                    ComparedDrawing.Draw(sheet, area, compared);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(figure), figure, "This kind of figure has no drawing.");
            }
        }),
        "image/png",
        figure.Alternative);
}
