using FilmClubBot.Commands.Diaries;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Diaries;

/// <summary>
/// Imports a member's watchlist as suggestions of the member, within the limit of <c>/suggest</c>: the newest wishes first, because a list is longer than
/// the limit. A film that the club has shown is left out. Call it inside the write transaction.
/// </summary>
internal sealed class DiaryWishes(FilmClubContext context, UnitOfWork work, int member, Instant now)
{
    /// <summary>Imports the rows.</summary>
    public async Task<DiaryImport> Run(IReadOnlyList<DiaryEntry> entries, CancellationToken cancellationToken)
    {
        // A member's suggestions are counted while the member's row is locked.
        await work.Lock(context.Members.Where(row => row.Id == member), cancellationToken);
        var shown = await context.Screenings.Where(row => row.State == ScreeningState.Over && row.FilmId != null).Select(row => row.FilmId!.Value).ToHashSetAsync(cancellationToken);
        var own = await context.Suggestions.Where(row => row.MemberId == member && row.List == "").Select(row => row.FilmId).ToHashSetAsync(cancellationToken);
        var films = await DiaryFilms.Read(context, cancellationToken);
        var room = FilmSuggestion.MaxOpen - own.Count(film => !shown.Contains(film));
        HashSet<FilmRow> chosen = [], known = [];
        List<DoubtfulEntry> doubts = [];
        int areShown = 0, areBeyond = 0;
        foreach (var entry in entries.OrderByDescending(entry => entry.ListedOn))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (film, doubt) = films.Find(entry, mayAdd: chosen.Count < room);
            if (doubt is not null)
                doubts.Add(doubt);
            else if (film is null)
                areBeyond++;
            else if (own.Contains(film.Id) || !known.Add(film))
                continue;
            else if (shown.Contains(film.Id))
                areShown++;
            else if (chosen.Count >= room)
                areBeyond++;
            else
                chosen.Add(film);
        }

        // New films get their keys here; suggestions refer to them.
        await work.Flush(cancellationToken);
        context.Suggestions.AddRange(chosen.Select(film => new SuggestionRow { FilmId = film.Id, MemberId = member, At = now }));
        await work.Flush(cancellationToken);
        return new(films.Added, 0, 0, 0, doubts) { Suggested = chosen.Count, Shown = areShown, Beyond = areBeyond };
    }
}
