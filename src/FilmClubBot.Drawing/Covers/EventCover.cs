using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Drawing.Lettering;
using SkiaSharp;

namespace FilmClubBot.Drawing.Covers;

/// <summary>Draws a cover with SkiaSharp: the film in large letters, the society below.</summary>
internal sealed class EventCover(Club club) : IEventCover
{
    private const int Margin = 56, Strip = 34, TitleHeight = 190, Column = IEventCover.Width - (2 * Margin);
    private const float LargestTitle = 68, SmallestTitle = 30, ClubSize = 26;

    /// <inheritdoc/>
    public CardImage Draw(string film) => new(Velvet.Png(IEventCover.Width, IEventCover.Height, canvas => Draw(canvas, film)), "image/png", film);

    private void Draw(SKCanvas canvas, string film)
    {
        Velvet.Draw(canvas, IEventCover.Width, IEventCover.Height, Strip);
        using SKPaint light = Velvet.Paint(Velvet.Light), faded = Velvet.Paint(Velvet.Faded);
        var title = TextBlock.Fit(film, Typefaces.Bold, LargestTitle, SmallestTitle, Column, TitleHeight);
        // The middle of what is left above the society's name.
        title.Draw(canvas, Margin, (IEventCover.Height - ClubSize - title.Height) / 2, light);
        TextBlock.Fit(club.Name, Typefaces.Normal, ClubSize, ClubSize, Column, ClubSize).Draw(canvas, Margin, IEventCover.Height - Strip - 14 - ClubSize, faded);
    }
}
