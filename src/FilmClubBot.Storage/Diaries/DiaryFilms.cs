using FilmClubBot.Commands.Diaries;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Diaries;

/// <summary>
/// The club's films in memory, to find those of thousands of rows. A row's film is found by an id, or by title and year together;
/// anything less is in doubt, because a member's ratings of the wrong film would not be noticed.
/// </summary>
internal sealed class DiaryFilms
{
    private readonly FilmClubContext _context;
    private readonly Dictionary<ExternalFilmId, FilmRow> _byId = [];
    private readonly Dictionary<string, List<FilmRow>> _byKey = new(StringComparer.Ordinal);

    private DiaryFilms(FilmClubContext context) => _context = context;

    /// <summary>How many films were added.</summary>
    public int Added { get; private set; }

    /// <summary>Reads the films. Call it inside the write transaction.</summary>
    public static async Task<DiaryFilms> Read(FilmClubContext context, CancellationToken cancellationToken)
    {
        var films = new DiaryFilms(context);
        foreach (var film in await context.Films.AsTracking().Include(film => film.Names).OrderBy(film => film.Id).ToListAsync(cancellationToken))
            films.Index(film);
        return films;
    }

    /// <summary>The film of a row, added if the club has none of that title; or the doubt.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="mayAdd">Whether a film that the club does not have is added; otherwise neither a film nor a doubt is returned for it.</param>
    public (FilmRow? Film, DoubtfulEntry? Doubt) Find(DiaryEntry entry, bool mayAdd = true)
    {
        if (entry.Ids.Select(id => _byId.GetValueOrDefault(id)).FirstOrDefault(film => film is not null) is { } identified)
            return (Completed(identified, entry), null);

        List<FilmRow> titled =
        [
            .. FilmRow.KeysOf(entry.Title).SelectMany(key => _byKey.GetValueOrDefault(key, [])).Distinct().Where(film => !film.Ids.Contradict(entry.Ids)),
        ];
        return titled.Where(film => film.Year == entry.Year).ToList() switch
        {
            [var only] => (Completed(only, entry), null),
            [var first, ..] => (null, Doubt(first, EntryDoubt.Several)),
            _ when entry.Year is not { } year => titled is [var dated, ..] ? (null, Doubt(dated, EntryDoubt.RowWithoutYear)) : (New(), null),
            _ when titled.Find(film => film.Year is null) is { } undated => (null, Doubt(undated, EntryDoubt.FilmWithoutYear)),
            _ when titled.Find(film => Math.Abs(film.Year!.Value - entry.Year.Value) == 1) is { } near => (null, Doubt(near, EntryDoubt.NearYear)),
            _ => (New(), null),
        };

        FilmRow? New() => mayAdd ? Add(entry) : null;

        DoubtfulEntry Doubt(FilmRow film, EntryDoubt doubt) => new(entry, film.ToFilm(), doubt);
    }

    private FilmRow Completed(FilmRow film, DiaryEntry entry)
    {
        film.Year ??= entry.Year;
        if (film.Directors.Count == 0 && entry.Directors.Count > 0)
            film.Directors = [.. entry.Directors];
        film.Ids = film.Ids.Completed(entry.Ids.Where(id => !_byId.ContainsKey(id)));
        foreach (var id in film.Ids)
            _byId.TryAdd(id, film);
        return film;
    }

    private FilmRow Add(DiaryEntry entry)
    {
        var film = new FilmRow { Title = entry.Title, FoldedTitle = FilmRow.Fold(entry.Title), Year = entry.Year, Directors = [.. entry.Directors], Ids = entry.Ids };
        film.Names.AddRange(film.Keys().Select(key => new FilmNameRow { Film = film, Key = key }));
        _context.Films.Add(film);
        Index(film);
        Added++;
        return film;
    }

    private void Index(FilmRow film)
    {
        foreach (var id in film.Ids)
            _byId.TryAdd(id, film);
        foreach (var name in film.Names)
        {
            if (!_byKey.TryGetValue(name.Key, out var films))
                _byKey[name.Key] = films = [];
            films.Add(film);
        }
    }
}
