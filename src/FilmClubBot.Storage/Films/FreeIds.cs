using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Films;

/// <summary>Selects the ids that a film may get: each id is one film's, and a source may state those of two films as those of one.</summary>
internal static class FreeIds
{
    /// <summary>The ids that no other film has.</summary>
    /// <param name="context">The club's context.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="film">The film that may have them already; null for one that is not stored.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public static async Task<ExternalFilmIds> Free(this FilmClubContext context, ExternalFilmIds ids, int? film, CancellationToken cancellationToken)
    {
        List<ExternalFilmId> free = [];
        foreach (var id in ids)
        {
            if (!await context.Films.Where(FilmRow.Has(id)).AnyAsync(other => other.Id != film, cancellationToken))
                free.Add(id);
        }

        return ExternalFilmIds.Of(free);
    }
}
