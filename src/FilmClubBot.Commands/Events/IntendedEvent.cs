using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>Computes the text and the state that a screening's event should have on the platform, in the society's language.</summary>
public sealed class IntendedEvent(IEventBoard board, SiteAddress site, Locales locales, Club club)
{
    /// <summary>The intended event of a screening.</summary>
    /// <param name="posting">The event's stored state.</param>
    /// <param name="screening">The screening.</param>
    public EventTask Of(EventPosting posting, Screening screening) =>
        new(posting, EventWords.TextOf(screening, board.Platform, site, locales.For(club.Locale)), EventWords.StateOf(screening));
}
