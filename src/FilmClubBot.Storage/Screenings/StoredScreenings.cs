using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Screenings;

internal sealed class StoredScreenings(
    FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, AgendaSignal signal, ScreeningPolicy policy, Club club, IClock clock) : IScreenings
{
    // The states in the order in which a screening passes through them; the index on state and start covers each.
    private static readonly ScreeningState[] _ahead = [ScreeningState.Planned, ScreeningState.Announced, ScreeningState.Running];

    private static readonly CompiledQuery<int, ScreeningRow> _ofFilm = new((context, film) => context.Screenings.Include(row => row.Film).Include(row => row.Host)
        .Where(row => row.FilmId == film).OrderByDescending(row => row.Start).ThenByDescending(row => row.Id));

    // Columns that no message about the screening shows: settled steps, and the playback position, which only its countdown shows.
    private static readonly string[] _unseen =
        [nameof(ScreeningRow.SettledUntil), nameof(ScreeningRow.End), nameof(ScreeningRow.PlayedFrom), nameof(ScreeningRow.ResumedAt), nameof(ScreeningRow.PausedSince), nameof(ScreeningRow.PausedSeconds)];

    public async Task<Screening> Add(Screening draft, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = new ScreeningRow { ChangedAt = clock.GetCurrentInstant() };
        row.Take(draft);
        context.Screenings.Add(row);
        await Store(row, draft, cancellationToken);
        return draft with { Id = new(row.Id), Revision = row.Revision, ChangedAt = row.ChangedAt };
    }

    public async Task<Screening?> Change(ScreeningId screening, Func<Screening, Task<Screening?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Screenings.Where(row => row.Id == screening.Value), cancellationToken) is not { } row
            || await Find(screening, cancellationToken) is not { } before)
            return null;
        if (await change(before) is not { } after || after == before)
            return before;
        row.Take(after);
        var isSeen = IsSeen(row);
        if (isSeen)
            (row.Revision, row.ChangedAt) = (row.Revision + 1, clock.GetCurrentInstant());
        if (after.State == ScreeningState.Over && before.State != ScreeningState.Over && row.FilmId is { } film)
            await Uncover(film, cancellationToken);
        await Store(row, after, cancellationToken);
        await UpdatePolls(after with { Id = before.Id }, cancellationToken);
        if (isSeen)
            await announcements.Renew(before.Id, null, cancellationToken);
        return after with { Id = before.Id, Revision = row.Revision, ChangedAt = row.ChangedAt };
    }

    public async Task<Screening?> Find(ScreeningId screening, CancellationToken cancellationToken) =>
        (await WithNames.SingleOrDefaultAsync(row => row.Id == screening.Value, cancellationToken))?.ToScreening();

    public Task<IReadOnlyList<Screening>> Ahead(CancellationToken cancellationToken) =>
        List(WithNames.Where(row => _ahead.Contains(row.State)).OrderBy(row => row.Start).ThenBy(row => row.Id), cancellationToken);

    public async Task<Slice<Screening>> Past(PageRequest page, CancellationToken cancellationToken)
    {
        var over = WithNames.Where(row => row.State == ScreeningState.Over);
        return (await over.OrderByDescending(row => row.Start).ThenByDescending(row => row.Id).ReadPage(over, page, cancellationToken)).ConvertAll(row => row.ToScreening());
    }

    public Task<IReadOnlyList<Screening>> Between(Instant from, Instant until, CancellationToken cancellationToken) =>
        List(WithNames.Where(row => row.Start < until && row.End > from).OrderBy(row => row.Start).ThenBy(row => row.Id), cancellationToken);

    public async Task<IReadOnlyList<Screening>> OfFilm(FilmId film, CancellationToken cancellationToken) =>
        (await _ofFilm.Read(context, film.Value, cancellationToken)).ConvertAll(row => row.ToScreening());

    public async Task<IReadOnlyDictionary<FilmId, Instant>> Shown(CancellationToken cancellationToken) =>
        (await context.Screenings.Where(row => row.State == ScreeningState.Over && row.FilmId != null)
            .Select(row => new { Film = row.FilmId!.Value, row.Start })
            .ToListAsync(cancellationToken))
        .GroupBy(row => new FilmId(row.Film))
        .ToDictionary(group => group.Key, group => group.Max(row => row.Start));

    public Task<IReadOnlyList<Screening>> Unsettled(CancellationToken cancellationToken) => List(WithNames.Where(row => !row.IsSettled), cancellationToken);

    private IQueryable<ScreeningRow> WithNames => context.Screenings.Include(row => row.Film).Include(row => row.Host);

    private static async Task<IReadOnlyList<Screening>> List(IQueryable<ScreeningRow> rows, CancellationToken cancellationToken) =>
        (await rows.ToListAsync(cancellationToken)).ConvertAll(row => row.ToScreening());

    // Whether a visible value has changed.
    private bool IsSeen(ScreeningRow row)
    {
        var entry = context.Entry(row);
        entry.DetectChanges();
        return entry.Properties.Any(property => property.IsModified && !_unseen.Contains(property.Metadata.Name));
    }

    // Members who wanted to see the film unspoiled have now seen it.
    private async Task Uncover(int film, CancellationToken cancellationToken)
    {
        var covered = await context.ReviewFilms.Where(row => row.FilmId == film && row.Review.IsSpoiler).Select(row => row.ReviewId).ToListAsync(cancellationToken);
        await context.Reviews.Where(row => covered.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsSpoiler, false), cancellationToken);
        foreach (var review in covered)
            await announcements.Renew(review, cancellationToken);
    }

    private async Task UpdatePolls(Screening screening, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        foreach (var row in await context.Polls.AsTracking().Where(row => row.ScreeningId == screening.Id.Value && row.ClosedAt == null).ToListAsync(cancellationToken))
        {
            var closesAt = row.ToPoll().Follow(screening, now).ClosesAt;
            if (row.ClosesAt == closesAt)
                continue;
            row.ClosesAt = closesAt;
            await work.Flush(cancellationToken);
            await announcements.Renew(new Subject.PollNews(new(row.Id), VoteMoment.Opened), cancellationToken);
        }
    }

    private async Task Store(ScreeningRow row, Screening screening, CancellationToken cancellationToken)
    {
        // A planned screening may still be completed after its time has passed.
        row.IsSettled = screening.State != ScreeningState.Planned && ScreeningPlan.NextAfter(screening, policy, club.Zone) is null;
        await work.Flush(cancellationToken);
        work.AfterCommit(signal.Raise);
    }
}
