using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Films;

/// <summary>Changes a film's titles together with the keys by which they are found.</summary>
internal sealed class FilmTitles(FilmClubContext context)
{
    /// <summary>Replaces what is stated about a tracked film.</summary>
    public async Task State(FilmRow film, FilmFacts facts, CancellationToken cancellationToken)
    {
        film.Facts = facts.IsSameAs(FilmFacts.None) ? null : facts;
        await context.FilmNames.Where(name => name.FilmId == film.Id).ExecuteDeleteAsync(cancellationToken);
        context.FilmNames.AddRange(film.Keys().Select(key => new FilmNameRow { FilmId = film.Id, Key = key }));
    }
}
