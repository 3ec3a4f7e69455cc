using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Figures;

/// <summary>Draws figures of a society and its members. Implemented by Drawing.</summary>
public interface IFigurePicture
{
    /// <summary>The size in pixels, that of previews of links.</summary>
    const int Width = 1200, Height = 630;

    /// <summary>Draws a figure.</summary>
    /// <param name="figure">What it shows.</param>
    /// <param name="isDark">Whether it is for a page in dark colours.</param>
    CardImage Draw(Figure figure, bool isDark = false);
}
