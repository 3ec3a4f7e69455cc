using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Watching;

/// <summary>Draws how much was remarked along a film.</summary>
public interface ITimelinePicture
{
    /// <summary>The picture, with a text that says the same.</summary>
    /// <param name="screening">The screening, for its film.</param>
    /// <param name="timeline">At least one reaction.</param>
    /// <param name="say">The language of its words.</param>
    CardImage Draw(Screening screening, Timeline timeline, Phrases say);
}
