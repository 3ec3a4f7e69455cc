using FilmClubBot.Commands.Sheets;

namespace FilmClubBot.Drawing.Papers;

/// <summary>A paper, in points.</summary>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
/// <param name="Margin">The margin at each side.</param>
/// <param name="Letters">The size of the letters of running text.</param>
internal sealed record Paper(float Width, float Height, float Margin, float Letters)
{
    private const float PointsPerMillimetre = 72 / 25.4f;

    /// <summary>The width between the margins.</summary>
    public float Column => Width - (2 * Margin);

    /// <summary>The paper of a size.</summary>
    public static Paper Of(PaperSize size) => size switch
    {
        PaperSize.A3 => Millimetres(297, 420, 22, 15),
        PaperSize.A5 => Millimetres(148, 210, 11, 8.5f),
        _ => Millimetres(210, 297, 17, 10.5f),
    };

    /// <summary>A length in points.</summary>
    public static float Points(float millimetres) => millimetres * PointsPerMillimetre;

    private static Paper Millimetres(float width, float height, float margin, float letters) => new(Points(width), Points(height), Points(margin), letters);
}
