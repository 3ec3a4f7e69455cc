using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Watching;

/// <summary>Draws the number of remarks along a film.</summary>
public interface ITimelinePicture
{
    /// <summary>The picture's size in pixels. Its text is legible at less than a third of it, the width of a phone.</summary>
    const int Width = 1200, Height = 640;

    /// <summary>The picture, with an equivalent text.</summary>
    /// <param name="screening">The screening, for its film.</param>
    /// <param name="timeline">At least one reaction.</param>
    /// <param name="say">The language of its text.</param>
    /// <param name="isDark">Whether it is for a page in dark colours.</param>
    CardImage Draw(Screening screening, Timeline timeline, Phrases say, bool isDark = false);
}
