using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Reviews;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Themes;

internal sealed class StoredThemes(FilmClubContext context, UnitOfWork work) : IThemes
{
    private static readonly CompiledQuery<int, ThemeRulingRow> _rulingsOfFilm = new((context, film) => context.ThemeRulings.Where(ruling => ruling.FilmId == film));
    private static readonly CompiledQuery<int, ReviewOfFilm> _reviewsOfFilm = new((context, film) => context.ReviewFilms
        .Where(row => row.FilmId == film && !row.Review.IsHidden)
        .Select(row => new ReviewOfFilm(row.ReviewId, row.Ordinal)));

    private static readonly CompiledQuery<int[], Finding> _findingsOfReviews = new((context, reviews) => context.ThemeFindings
        .Where(finding => reviews.Contains(finding.ReviewId))
        .Select(finding => new Finding(finding.ReviewId, finding.FilmOrdinal, finding.Name, finding.FoldedName, finding.Confidence, finding.Evidence)));

    private static readonly CompiledQuery<int[], ReviewCount> _reviewCounts = new((context, films) => context.ReviewFilms
        .Where(row => films.Contains(row.FilmId) && !row.Review.IsHidden)
        .GroupBy(row => row.FilmId)
        .Select(group => new ReviewCount(group.Key, group.Count())));

    private readonly AddedThemes _added = new(context);

    public async Task<IReadOnlyList<FilmTheme>> OfFilm(FilmId film, CancellationToken cancellationToken)
    {
        var (themes, reviews) = await Surest(film, cancellationToken);
        return await WithTexts(themes.ConvertAll(theme => theme.Of(reviews)), themes.ConvertAll(theme => theme.Evidence), cancellationToken);
    }

    public async Task<IReadOnlyList<FilmTheme>> Cited(FilmId film, Func<IReadOnlyList<FilmTheme>, IEnumerable<FilmTheme>> page, CancellationToken cancellationToken)
    {
        var (themes, reviews) = await Surest(film, cancellationToken);
        var found = themes.ConvertAll(theme => theme.Of(reviews));
        // Those very objects: to compare all their values takes longer.
        var shown = page(found).ToHashSet(ReferenceEqualityComparer.Instance);
        return await WithTexts(found, FilmTheme.OneOfEach(themes.Zip(found, (theme, uncited) => shown.Contains(uncited) ? theme.Evidence : [])), cancellationToken);
    }

    public async Task<IReadOnlyList<string>> NamesOf(FilmId film, CancellationToken cancellationToken) =>
        (await Surest(film, cancellationToken)).Themes.ConvertAll(theme => theme.Name);

    // The film's themes, and the number of its visible reviews.
    private async Task<(List<CombinedTheme> Themes, int Reviews)> Surest(FilmId film, CancellationToken cancellationToken)
    {
        var rulings = await _rulingsOfFilm.Read(context, film.Value, cancellationToken);
        var ordinals = (await _reviewsOfFilm.Read(context, film.Value, cancellationToken)).ToDictionary(review => review.Id, review => review.Ordinal);
        List<ThemeShowing> found =
        [
            .. (await _findingsOfReviews.Read(context, [.. ordinals.Keys], cancellationToken))
                .Where(finding => finding.FilmOrdinal is null || finding.FilmOrdinal == ordinals[finding.ReviewId])
                .Select(finding => finding.In(film)),
        ];
        if (rulings.Any(ruling => ruling.Ruling == ThemeRuling.Added))
            found.AddRange(await _added.InForce(context.ThemeRulings.Where(ruling => ruling.FilmId == film.Value), cancellationToken));
        return (Combined(found, rulings), ordinals.Count);
    }

    public async Task<IReadOnlyList<(Film Film, FilmTheme Theme)>> FilmsWith(string theme, CancellationToken cancellationToken)
    {
        var folded = FilmTitle.FoldWords(theme);
        var rulings = context.ThemeRulings.Where(ruling => ruling.FoldedName == folded);
        var found = await Showings(context).Where(showing => showing.FoldedName == folded).ToListAsync(cancellationToken);
        found.AddRange(await _added.InForce(rulings, cancellationToken));
        var combined = Combined(found, await rulings.ToListAsync(cancellationToken));
        var ids = combined.ConvertAll(theme => theme.FilmId);
        var reviews = (await _reviewCounts.Read(context, [.. ids], cancellationToken)).ToDictionary(count => count.FilmId, count => count.Reviews);
        var themes = await WithTexts(combined.ConvertAll(theme => theme.Of(reviews[theme.FilmId])), combined.ConvertAll(theme => theme.Evidence), cancellationToken);
        var films = await context.Films.Where(film => ids.Contains(film.Id)).ToDictionaryAsync(film => film.Id, cancellationToken);
        return [.. combined.Zip(themes, (theme, cited) => (films[theme.FilmId].ToFilm(), cited))];
    }

    public async Task<IReadOnlyList<SharedTheme>> List(CancellationToken cancellationToken)
    {
        var hidden = context.ThemeRulings.Where(ruling => ruling.Ruling == ThemeRuling.Hidden);
        var found = Showings(context).Where(showing => !hidden.Any(ruling => ruling.FilmId == showing.FilmId && ruling.FoldedName == showing.FoldedName));
        var shared = await found
            .GroupBy(showing => showing.FoldedName)
            .Select(group => new { FoldedName = group.Key, Name = group.Min(showing => showing.Name)!, Films = group.Select(showing => showing.FilmId).Distinct().Count() })
            .ToDictionaryAsync(theme => theme.FoldedName, theme => new SharedTheme(theme.Name, theme.Films), cancellationToken);

        // Themes that moderators added count too, once per film. They are few, so they are joined here.
        foreach (var added in await _added.InForce(context.ThemeRulings, cancellationToken))
        {
            if (await found.AnyAsync(showing => showing.FilmId == added.FilmId && showing.FoldedName == added.FoldedName, cancellationToken))
                continue;
            var known = shared.GetValueOrDefault(added.FoldedName) ?? new(added.Name, 0);
            shared[added.FoldedName] = known with { Films = known.Films + 1 };
        }

        return [.. shared.Values.OrderByDescending(theme => theme.Films).ThenBy(theme => theme.Name, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyDictionary<FilmId, IReadOnlyList<string>>> Names(CancellationToken cancellationToken)
    {
        var hidden = context.ThemeRulings.Where(ruling => ruling.Ruling == ThemeRuling.Hidden);
        var found = await Showings(context)
            .Where(showing => !hidden.Any(ruling => ruling.FilmId == showing.FilmId && ruling.FoldedName == showing.FoldedName))
            .GroupBy(showing => new { showing.FilmId, showing.FoldedName })
            .Select(theme => new { theme.Key.FilmId, theme.Key.FoldedName, Name = theme.Min(showing => showing.Name)! })
            .ToListAsync(cancellationToken);
        var added = (await _added.InForce(context.ThemeRulings, cancellationToken)).Select(showing => new { showing.FilmId, showing.FoldedName, showing.Name });
        return found.Concat(added)
            .DistinctBy(theme => (theme.FilmId, theme.FoldedName))
            .GroupBy(theme => theme.FilmId)
            .ToDictionary(film => new FilmId(film.Key), film => (IReadOnlyList<string>)[.. film.Select(theme => theme.Name).Order(StringComparer.Ordinal)]);
    }

    public async Task<RuledTheme?> Rule(FilmId film, string theme, ThemeRuling ruling, Passage? evidence, CancellationToken cancellationToken)
    {
        if (ruling == ThemeRuling.Added && evidence is null)
            throw new ArgumentNullException(nameof(evidence), "An added theme needs a passage that shows it.");

        var folded = FilmTitle.FoldWords(theme);
        await work.Begin(cancellationToken);
        var row = await context.ThemeRulings.AsTracking()
            .SingleOrDefaultAsync(known => known.FilmId == film.Value && known.FoldedName == folded, cancellationToken);
        var replaced = row?.ToRuled();
        if (row is null)
        {
            row = new() { FilmId = film.Value, FoldedName = folded, Name = theme.Trim().ToLowerInvariant() };
            context.ThemeRulings.Add(row);
        }

        row.Ruling = ruling;
        row.EvidenceReviewId = ruling == ThemeRuling.Added ? evidence!.Review.Id.Value : null;
        row.EvidenceText = ruling == ThemeRuling.Added ? evidence!.Text : null;
        await work.Flush(cancellationToken);
        return replaced;
    }

    public async Task<IReadOnlyList<RuledTheme>> Rulings(FilmId film, CancellationToken cancellationToken) =>
        (await context.ThemeRulings.Where(row => row.FilmId == film.Value).OrderBy(row => row.FoldedName).ToListAsync(cancellationToken)).ConvertAll(row => row.ToRuled());

    public async Task<RuledTheme?> Withdraw(FilmId film, string theme, CancellationToken cancellationToken)
    {
        var folded = FilmTitle.FoldWords(theme);
        if (await work.Lock(context.ThemeRulings.Where(row => row.FilmId == film.Value && row.FoldedName == folded), cancellationToken) is not { } row)
            return null;
        context.ThemeRulings.Remove(row);
        await work.Flush(cancellationToken);
        return row.ToRuled();
    }

    public Task<Passage?> Locate(FilmId film, string words, CancellationToken cancellationToken) =>
        new FilmTexts(context).Locate(film, words, cancellationToken);

    /// <summary>The themes that visible reviews show in their films.</summary>
    private static IQueryable<ThemeShowing> Showings(FilmClubContext context) =>
        from row in context.ReviewFilms
        where !row.Review.IsHidden
        join finding in context.ThemeFindings on row.ReviewId equals finding.ReviewId
        where finding.FilmOrdinal == null || finding.FilmOrdinal == row.Ordinal
        select new ThemeShowing
        {
            FilmId = row.FilmId,
            ReviewId = row.ReviewId,
            Name = finding.Name,
            FoldedName = finding.FoldedName,
            Confidence = finding.Confidence,
            Evidence = finding.Evidence,
        };

    private static List<CombinedTheme> Combined(IReadOnlyList<ThemeShowing> found, IEnumerable<ThemeRulingRow> rulings)
    {
        var decided = rulings.ToDictionary(ruling => (ruling.FilmId, ruling.FoldedName), ruling => ruling.Ruling);
        return ThemeCombiner.SurestFirst(found
            .GroupBy(showing => (showing.FilmId, showing.FoldedName))
            .Select(theme => (Showings: theme, Ruling: decided.TryGetValue(theme.Key, out var ruling) ? ruling : (ThemeRuling?)null))
            .Where(theme => theme.Ruling != ThemeRuling.Hidden)
            .Select(theme => ThemeCombiner.Combine(theme.Showings, theme.Ruling))
            .Where(theme => theme.HasEvidence)).ToList();
    }

    private async Task<IReadOnlyList<FilmTheme>> WithTexts(List<FilmTheme> themes, IReadOnlyList<IReadOnlyList<(int Review, TextSpan Span)>> evidence, CancellationToken cancellationToken)
    {
        var passages = await new PassageCutter(context).Of(evidence.SelectMany(places => places), cancellationToken);
        return [.. themes.Zip(evidence, (theme, places) => places.Count == 0 ? theme : theme with { Evidence = [.. places.Select(place => passages[place])] })];
    }

    private sealed record ReviewCount(int FilmId, int Reviews);

    private sealed record ReviewOfFilm(int Id, int Ordinal);

    private sealed record Finding(int ReviewId, int? FilmOrdinal, string Name, string FoldedName, double Confidence, IReadOnlyList<TextSpan> Evidence)
    {
        public ThemeShowing In(FilmId film) =>
            new() { FilmId = film.Value, ReviewId = ReviewId, Name = Name, FoldedName = FoldedName, Confidence = Confidence, Evidence = Evidence };
    }
}
