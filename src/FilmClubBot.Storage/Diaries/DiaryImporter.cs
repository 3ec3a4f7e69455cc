using System.Text.RegularExpressions;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Diaries;

/// <summary>Imports the entries of one file for one member. Call it inside the write transaction.</summary>
internal sealed partial class DiaryImporter(FilmClubContext context, UnitOfWork work, CommentPolicy policy, int member, Instant now)
{
    private readonly Dictionary<int, RatingRow> _ratings = [];
    private readonly Dictionary<(int Film, DateOnly? Day), ViewingRow> _viewings = [];

    // What is counted once, although several rows may change it.
    private readonly HashSet<int> _rated = [];
    private readonly HashSet<(int Film, DateOnly? Day)> _seen = [];

    private int _held;

    /// <summary>Imports the entries.</summary>
    public async Task<DiaryImport> Run(IReadOnlyList<DiaryEntry> entries, IProgress<DiaryProgress>? progress, CancellationToken cancellationToken)
    {
        var films = await DiaryFilms.Read(context, cancellationToken);
        List<(DiaryEntry Entry, FilmRow Film)> found = [];
        List<DoubtfulEntry> doubts = [];
        foreach (var entry in entries.Where(entry => entry.Table != DiaryTable.Watchlist))
        {
            var (film, doubt) = films.Find(entry);
            if (film is not null)
                found.Add((entry, film));
            else
                doubts.Add(doubt!);
        }

        // New films get their keys here; ratings and viewings refer to them.
        await work.Flush(cancellationToken);
        await ReadRows(cancellationToken);
        // A rating without a day is the current one; of the others the latest counts. That a film was seen at all is known from any other row.
        var done = 0;
        foreach (var (entry, film) in found.OrderBy(row => row.Entry.Table == DiaryTable.Watched).ThenBy(row => DayOf(row.Entry) is not null).ThenBy(row => DayOf(row.Entry)).ThenBy(row => row.Entry.Table == DiaryTable.Ratings))
        {
            cancellationToken.ThrowIfCancellationRequested();
            See(entry, film.Id);
            Rate(entry, film.Id);
            progress?.Report(new(++done, found.Count));
        }

        await work.Flush(cancellationToken);
        return new(films.Added, _rated.Count, _seen.Count, entries.Count - found.Count - doubts.Count, doubts) { Held = _held };
    }

    private async Task ReadRows(CancellationToken cancellationToken)
    {
        foreach (var rating in await context.Ratings.AsTracking().Where(row => row.MemberId == member).ToListAsync(cancellationToken))
            _ratings.Add(rating.FilmId, rating);
        foreach (var viewing in await context.Viewings.AsTracking().Where(row => row.MemberId == member).ToListAsync(cancellationToken))
            _viewings.Add((viewing.FilmId, viewing.WatchedOn), viewing);
    }

    private static LocalDate? DayOf(DiaryEntry entry) => entry.ListedOn ?? entry.WatchedOn;

    private void Rate(DiaryEntry entry, int film)
    {
        if (entry.Stars is not { } stars)
            return;
        var at = DayOf(entry)?.At(new LocalTime(12, 0)).InUtc().ToInstant();
        if (!_ratings.TryGetValue(film, out var rating))
        {
            _ratings[film] = rating = new RatingRow { FilmId = film, MemberId = member, Halves = stars.Halves, At = at ?? now };
            context.Ratings.Add(rating);
            _rated.Add(film);
        }
        else if (at > rating.At && rating.Halves != stars.Halves)
        {
            (rating.Halves, rating.At) = (stars.Halves, at.Value);
            _rated.Add(film);
        }

        if (rating.Comment is null && Remark(entry.Review) is { } remark && rating.Halves == stars.Halves)
        {
            (rating.Comment, rating.CommentState) = (remark, policy.StateOf(remark, null, rating.CommentState));
            _held += rating.CommentState == CommentState.Held ? 1 : 0;
            _rated.Add(film);
        }
    }

    private void See(DiaryEntry entry, int film)
    {
        DateOnly? day = entry.WatchedOn is { } date ? date.ToDateOnly() : null;
        if (day is null && !IsWorthAnEntry(entry, film))
            return;
        if (!_viewings.TryGetValue((film, day), out var viewing))
        {
            _viewings[(film, day)] = viewing = new ViewingRow { FilmId = film, MemberId = member, WatchedOn = day };
            context.Viewings.Add(viewing);
            _seen.Add((film, day));
        }

        if (viewing.Halves is null && entry.Stars is { } stars && day is not null)
            Complete(() => viewing.Halves = stars.Halves);
        if (viewing.Review is null && entry.Review is { } review)
            Complete(() => viewing.Review = review);
        if (viewing.Tags.Count == 0 && entry.Tags.Count > 0)
            Complete(() => viewing.Tags = [.. entry.Tags]);
        if (!viewing.IsRewatch && entry.IsRewatch)
            Complete(() => viewing.IsRewatch = true);

        void Complete(Action change)
        {
            change();
            _seen.Add((film, day));
        }
    }

    // A row without a day is only a rating, unless it has more than a rating has, or says no more than that the film was seen.
    private bool IsWorthAnEntry(DiaryEntry entry, int film) => entry.Table switch
    {
        DiaryTable.Ratings => false,
        DiaryTable.Watched => !_ratings.ContainsKey(film) && !_viewings.Keys.Any(known => known.Film == film),
        _ => entry.Stars is null || entry.IsRewatch || entry.Tags.Count > 0 || entry.Review is not null && Remark(entry.Review) is null,
    };

    // A remark is a text of a few sentences without markup; a longer review remains in the diary alone.
    private static string? Remark(string? review) =>
        review is not null && Markup().Replace(review, "").OrNull() is { Length: <= Rating.MaxCommentLength } plain ? plain.Trim() : null;

    [GeneratedRegex("</?(?:i|b|em|strong|a|p|br|blockquote)(?: [^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
