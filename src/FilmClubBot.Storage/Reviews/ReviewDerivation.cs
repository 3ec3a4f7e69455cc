using FilmClubBot.Domain.Readings;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>Recreates what is derived from a review's text: its films and findings.</summary>
internal sealed class ReviewDerivation(FilmClubContext context, UnitOfWork work)
{
    private readonly MentionedFilms _films = new(context, work);

    /// <summary>Stores a reading of the row's current text; a moderator's correction of the film is preserved.</summary>
    public async Task Make(ReviewRow row, Reading reading, CancellationToken cancellationToken)
    {
        List<FilmRow> films;
        if (row.Corrections.FilmId is { } corrected)
        {
            var main = await context.Films.AsTracking().SingleAsync(film => film.Id == corrected, cancellationToken);
            films = [main, .. await _films.Match([.. reading.Films.Skip(1)], [], cancellationToken)];
        }
        else
        {
            films = await _films.Match(reading.Films, row.Links, cancellationToken);
        }

        row.ReadBy = reading.Edition;
        row.Language = reading.Language;
        row.Doubt = row.Corrections is { FilmId: null, IsChecked: false } ? reading.Doubt : null;
        new ReviewCorrector(context, _films).Reassign(row, films);
        await new ReviewFindings(context, work).Rebuild(row, reading, new(films), cancellationToken);
    }
}
