using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Sheets;

/// <summary>The sheets of a screening.</summary>
public sealed class ScreeningSheets(ProgrammeNotes notes, ProjectionSheets projections, Posters posters)
{
    /// <summary>A sheet of a screening; null if there is no such screening, it was not announced, or it is cancelled.</summary>
    /// <param name="kind">Which sheet.</param>
    /// <param name="id">The screening.</param>
    /// <param name="site">The address of the society's pages.</param>
    /// <param name="say">The language.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    public Task<Sheet?> Of(ScreeningSheet kind, ScreeningId id, SiteAddress site, Phrases say, CancellationToken cancellationToken) => kind switch
    {
        ScreeningSheet.Note => notes.Of(id, site, say, cancellationToken),
        ScreeningSheet.Projection => projections.Of(id, site, say, cancellationToken),
        _ => posters.Of(id, site, say, cancellationToken),
    };
}
