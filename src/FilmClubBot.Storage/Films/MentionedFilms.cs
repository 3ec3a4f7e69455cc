using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Films;

/// <summary>
/// Finds the stored film that a review refers to, or adds it. Call it inside the write transaction, so that two reviews of a
/// new film cannot both add it.
/// </summary>
internal sealed class MentionedFilms(FilmClubContext context, UnitOfWork work)
{
    /// <summary>The film that each mention refers to, in their order; two mentions may refer to one film.</summary>
    /// <param name="mentions">The films of a review.</param>
    /// <param name="links">The links in its text to films' pages.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<List<FilmRow>> Match(IReadOnlyList<FilmMention> mentions, IReadOnlyList<LinkedFilm> links, CancellationToken cancellationToken)
    {
        List<FilmRow> films = [];
        foreach (var (mention, linked) in mentions.Zip(LinkedIds.Of(mentions, links)))
        {
            var film = await Linked(mention, linked, cancellationToken) ?? await MatchOrMake(mention, cancellationToken, linked: linked);
            // Links that contradict what is known of the film are mistaken, also about other sites.
            if (!film.Ids.Contradict(linked))
                film.Ids = film.Ids.Completed(await context.Free(linked, film: null, cancellationToken));
            films.Add(film);
            // The next mention may have the same ids, and queries the database for them.
            await work.Flush(cancellationToken);
        }

        return films;
    }

    /// <summary>The film that the mention refers to, completed with the mention's year and directors; a new film where none matches.</summary>
    /// <param name="mention">The film's title, year and directors.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <param name="isTyped">Whether a member typed it: then another year is another film, while reviews give a festival's year as well.</param>
    /// <param name="linked">The ids that links in the review state; null for none.</param>
    public async Task<FilmRow> MatchOrMake(FilmMention mention, CancellationToken cancellationToken, bool isTyped = false, ExternalFilmIds? linked = null)
    {
        if (await Find(mention, cancellationToken, isTyped, linked) is { } known)
        {
            known.Year ??= mention.Year;
            if (known.Directors.Count == 0 && mention.Directors.Count > 0)
                known.Directors = [.. mention.Directors];
            known.Ids = known.Ids.Completed(await context.Free(mention.Ids, film: null, cancellationToken));
            return known;
        }

        var title = mention.Title.Trim().Cut(FilmTitle.MaxLength);
        if (!FilmTitle.IsTitle(title))
            throw new ArgumentException($"\"{title}\" is no film's title.", nameof(mention));
        var film = new FilmRow { Title = title, FoldedTitle = FilmRow.Fold(title), Year = mention.Year, Directors = [.. mention.Directors], Ids = mention.Ids };
        film.Names.AddRange(film.Keys().Select(key => new FilmNameRow { Film = film, Key = key }));
        context.Films.Add(film);
        // The next mention of the same review may refer to this film, and queries the database for it.
        await work.Flush(cancellationToken);
        return film;
    }

    /// <summary>The best matching stored film, tracked; null when none matches.</summary>
    public async Task<FilmRow?> Find(FilmMention mention, CancellationToken cancellationToken, bool isTyped = false, ExternalFilmIds? linked = null)
    {
        if (await WithId(mention.Ids, cancellationToken) is { } identified)
            return identified;
        var keys = FilmRow.KeysOf(mention.Title.Trim().Cut(FilmTitle.MaxLength)).ToList();
        var candidates = await context.Films.AsTracking()
            .Where(film => film.Names.Any(name => keys.Contains(name.Key)))
            .Select(film => new { Film = film, Reviews = film.Reviews.Count })
            .ToListAsync(cancellationToken);
        return candidates
            .Where(candidate => !candidate.Film.Ids.Contradict(mention.Ids))
            // A link to another film of that title; to a film of that year or director, the link is mistaken.
            .Where(candidate => linked is null || !candidate.Film.Ids.Contradict(linked) || Confirms(candidate.Film, mention))
            .Where(candidate => Fits(candidate.Film.Year, candidate.Film.Directors, mention) && (!isTyped || candidate.Film.Year is null || mention.Year is null || candidate.Film.Year == mention.Year))
            .OrderByDescending(candidate => candidate.Film.Year is not null && candidate.Film.Year == mention.Year)
            .ThenByDescending(candidate => Overlap(candidate.Film.Directors, mention.Directors))
            .ThenByDescending(candidate => candidate.Reviews)
            .ThenBy(candidate => candidate.Film.Id)
            .FirstOrDefault()?.Film;
    }

    // A link alone may be one that the critic puts below every text, so that the title, the year or the director has to agree.
    private async Task<FilmRow?> Linked(FilmMention mention, ExternalFilmIds linked, CancellationToken cancellationToken)
    {
        if (await WithId(mention.Ids, cancellationToken) is not null || await WithId(linked, cancellationToken) is not { } film)
            return null;
        var keys = film.Keys();
        return Fits(film.Year, film.Directors, mention) && !film.Ids.Contradict(mention.Ids) && (Confirms(film, mention) || FilmRow.KeysOf(mention.Title).Any(keys.Contains)) ? film : null;
    }

    private static bool Confirms(FilmRow film, FilmMention mention) => film.Year is not null && film.Year == mention.Year || Overlap(film.Directors, mention.Directors);

    /// <summary>The film that has one of these ids, tracked; null when none has.</summary>
    public async Task<FilmRow?> WithId(IEnumerable<ExternalFilmId> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            if (await context.Films.AsTracking().SingleOrDefaultAsync(FilmRow.Has(id), cancellationToken) is { } film)
                return film;
        }

        return null;
    }

    /// <summary>Whether a film with a common title can be the mentioned one.</summary>
    internal static bool Fits(int? year, IReadOnlyList<string> directors, FilmMention mention)
    {
        var bothNamed = directors.Count > 0 && mention.Directors.Count > 0;
        if (bothNamed && !Overlap(directors, mention.Directors))
            return false;
        // Festival year and release year may differ by one; remakes by the same director do not appear within a year.
        return year is not { } ours || mention.Year is not { } theirs || Math.Abs(ours - theirs) <= 1;
    }

    private static bool Overlap(IReadOnlyList<string> ours, IReadOnlyList<string> theirs) =>
        ours.Select(PersonName.Surname).Intersect(theirs.Select(PersonName.Surname)).Any(surname => surname.Length > 0);
}
