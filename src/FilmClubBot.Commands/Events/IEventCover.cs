using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Events;

/// <summary>Draws the cover picture of a screening's event on a platform's list. Implemented by Drawing.</summary>
public interface IEventCover
{
    /// <summary>The size in pixels. Source: Discord's help, "Scheduled Events": covers are shown at 800 by 320.</summary>
    const int Width = 800, Height = 320;

    /// <summary>Draws a cover: the film and the society's name. The time is not on it, because the list shows it.</summary>
    /// <param name="film">The film's label, or what replaces it while the film is undecided.</param>
    CardImage Draw(string film);
}
