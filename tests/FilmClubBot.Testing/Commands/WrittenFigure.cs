using System.Text;
using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Testing.Commands;

/// <summary>A picture whose bytes are its alternative text; the real one is FilmClubBot.Drawing's.</summary>
public sealed class WrittenFigure : IFigurePicture
{
    public CardImage Draw(Figure figure, bool isDark = false) => new(Encoding.UTF8.GetBytes(isDark ? $"dark: {figure.Alternative}" : figure.Alternative), "image/png", figure.Alternative);
}
