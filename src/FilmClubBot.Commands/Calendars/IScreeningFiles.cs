using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Calendars;

/// <summary>Writes a screening as a calendar file, for a mail.</summary>
public interface IScreeningFiles
{
    /// <summary>The file; its entry replaces the one of an earlier file and of the society's calendar.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="reader">The member whose reply it shows.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<CardFile> Write(Screening screening, MemberId reader, CancellationToken cancellationToken);
}
