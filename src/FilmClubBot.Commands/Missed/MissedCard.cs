using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Missed;

/// <summary>Shows a screening to somebody who missed it, or looks back on it: a quote, the scores, the way to the discussion.</summary>
public sealed class MissedCard(FilmMemory memory, DiscussionThread discussion, SiteAddress site, Club club)
{
    /// <summary>The card, for the reader alone. What gives the film away is covered.</summary>
    /// <param name="screening">A screening that is over and has a film.</param>
    /// <param name="film">Its film.</param>
    /// <param name="hasCome">Whether the reader was there.</param>
    /// <param name="reader">The reader's platform, whose thread of the discussion is linked.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Card> Of(Screening screening, Film film, bool hasCome, Platform reader, Phrases say, CancellationToken cancellationToken) => new()
    {
        Title = say[hasCome ? "missed.came" : "missed.title", ("film", film.Label)],
        Link = site.IsLocal ? null : site.At(SiteAddress.FilmPath(film)),
        Body = [new Paragraph(ScreeningWords.WallTime(screening.Start, club, say)), .. await memory.Of(screening, film, say, cancellationToken)],
        Actions = [.. await Thread(screening, reader, say, cancellationToken), FilmButtons.Discuss(film, say), FilmButtons.Quotes(film, say), Again(film, say)],
        Audience = Audience.Caller,
    };

    private async Task<IEnumerable<CardAction>> Thread(Screening screening, Platform reader, Phrases say, CancellationToken cancellationToken) =>
        await discussion.Of(screening, reader, cancellationToken) is { } address ? [new LinkButton(say["missed.thread"], address)] : [];

    // The watchlist is what the next ballot is made of.
    private static Button Again(Film film, Phrases say) => new(say["missed.again"], new CommandCall("suggest", ("film", film.Label), ("again", "yes")));
}
