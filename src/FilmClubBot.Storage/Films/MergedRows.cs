using System.Text.Json;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Films;

/// <summary>The rows of two films before one was merged into the other: those of the removed film, and those of the remaining one that the merge may have replaced.</summary>
internal sealed record MergedRows
{
    public required FilmRow Film { get; init; }

    public required FilmRow Into { get; init; }

    public List<ReviewFilmRow> Reviews { get; init; } = [];

    public List<ReviewFilmRow> OwnReviews { get; init; } = [];

    /// <summary>The reviews of both films.</summary>
    public List<SharedReview> Shared { get; init; } = [];

    /// <summary>The reviews that a moderator assigned to the removed film.</summary>
    public List<int> Corrections { get; init; } = [];

    public List<RatingRow> Ratings { get; init; } = [];

    public List<RatingRow> OwnRatings { get; init; } = [];

    public List<ViewingRow> Viewings { get; init; } = [];

    public List<ViewingRow> OwnViewings { get; init; } = [];

    public List<SuggestionRow> Suggestions { get; init; } = [];

    public List<SuggestionRow> OwnSuggestions { get; init; } = [];

    public List<ThemeRulingRow> Rulings { get; init; } = [];

    public List<ThemeRulingRow> OwnRulings { get; init; } = [];

    public List<int> Screenings { get; init; } = [];

    /// <summary>The ballots of the removed film, and its number on each.</summary>
    public List<BallotPlace> Ballots { get; init; } = [];

    public string Write() => JsonSerializer.Serialize(this, FactsJson.Options);

    public static MergedRows Read(string json) => JsonSerializer.Deserialize<MergedRows>(json, FactsJson.Options)!;

    /// <summary>Reads the rows of both films before they are merged.</summary>
    public static async Task<MergedRows> Before(FilmClubContext context, int film, int into, CancellationToken cancellationToken)
    {
        var reviews = await context.ReviewFilms.Where(row => row.FilmId == film).ToListAsync(cancellationToken);
        var ownReviews = Also(await context.ReviewFilms.Where(row => row.FilmId == into).ToListAsync(cancellationToken), reviews, row => row.ReviewId);
        var ratings = await context.Ratings.Where(row => row.FilmId == film).ToListAsync(cancellationToken);
        var viewings = await context.Viewings.Where(row => row.FilmId == film).ToListAsync(cancellationToken);
        var suggestions = await context.Suggestions.Where(row => row.FilmId == film).ToListAsync(cancellationToken);
        var rulings = await context.ThemeRulings.Where(row => row.FilmId == film).ToListAsync(cancellationToken);
        return new()
        {
            Film = await context.Films.SingleAsync(row => row.Id == film, cancellationToken),
            Into = await context.Films.SingleAsync(row => row.Id == into, cancellationToken),
            Reviews = reviews,
            OwnReviews = ownReviews,
            Shared = await SharedReviews(context, reviews, ownReviews, cancellationToken),
            Corrections = await context.Reviews.Where(row => row.Corrections.FilmId == film).Select(row => row.Id).ToListAsync(cancellationToken),
            Ratings = ratings,
            OwnRatings = Also(await context.Ratings.Where(row => row.FilmId == into).ToListAsync(cancellationToken), ratings, row => row.MemberId),
            Viewings = viewings,
            OwnViewings = Also(await context.Viewings.Where(row => row.FilmId == into).ToListAsync(cancellationToken), viewings, row => (row.MemberId, row.WatchedOn)),
            Suggestions = suggestions,
            OwnSuggestions = Also(await context.Suggestions.Where(row => row.FilmId == into).ToListAsync(cancellationToken), suggestions, row => (row.List, row.MemberId)),
            Rulings = rulings,
            OwnRulings = Also(await context.ThemeRulings.Where(row => row.FilmId == into).ToListAsync(cancellationToken), rulings, row => row.FoldedName),
            Screenings = await context.Screenings.Where(row => row.FilmId == film).Select(row => row.Id).ToListAsync(cancellationToken),
            Ballots = await context.BallotFilms.Where(row => row.FilmId == film).Select(row => new BallotPlace(row.BallotId, row.Number)).ToListAsync(cancellationToken),
        };
    }

    private static async Task<List<SharedReview>> SharedReviews(FilmClubContext context, List<ReviewFilmRow> reviews, List<ReviewFilmRow> ownReviews, CancellationToken cancellationToken)
    {
        List<SharedReview> shared = [];
        foreach (var (review, ordinal, own) in reviews.Join(ownReviews, row => row.ReviewId, row => row.ReviewId, (row, own) => (row.ReviewId, row.Ordinal, own.Ordinal)))
        {
            var (kept, gone) = (Math.Min(ordinal, own), Math.Max(ordinal, own));
            var known = context.ThemeFindings.Where(row => row.ReviewId == review && row.FilmOrdinal == kept);
            shared.Add(new(
                review,
                kept,
                gone,
                await context.Quotes.Where(row => row.ReviewId == review && row.FilmOrdinal == gone).Select(row => row.Id).ToListAsync(cancellationToken),
                await context.Questions.Where(row => row.ReviewId == review && row.FilmOrdinal == gone).Select(row => row.Id).ToListAsync(cancellationToken),
                await context.ThemeFindings.Where(row => row.ReviewId == review && row.FilmOrdinal == gone && !known.Any(other => other.FoldedName == row.FoldedName)).Select(row => row.Id).ToListAsync(cancellationToken)));
        }

        return shared;
    }

    // Of the remaining film, only what the removed film has as well.
    private static List<TRow> Also<TRow, TKey>(List<TRow> own, List<TRow> moved, Func<TRow, TKey> key)
    {
        var keys = moved.Select(key).ToHashSet();
        return own.FindAll(row => keys.Contains(key(row)));
    }
}

/// <summary>A review of both films, and what the merge moves to the earlier of their places in it.</summary>
/// <param name="Review">The review.</param>
/// <param name="Kept">The place that the remaining film has.</param>
/// <param name="Gone">The place that no film has.</param>
/// <param name="Quotes">Quotes of the place that is gone.</param>
/// <param name="Questions">Questions of it.</param>
/// <param name="Themes">Themes of it that the other place has not.</param>
internal sealed record SharedReview(int Review, int Kept, int Gone, List<int> Quotes, List<int> Questions, List<int> Themes)
{
    /// <summary>Gives everything that was of the one place to the other.</summary>
    public async Task Move(FilmClubContext context, int from, int to, CancellationToken cancellationToken)
    {
        await context.Quotes.Where(row => row.ReviewId == Review && row.FilmOrdinal == from && Quotes.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FilmOrdinal, to), cancellationToken);
        await context.Questions.Where(row => row.ReviewId == Review && row.FilmOrdinal == from && Questions.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FilmOrdinal, to), cancellationToken);
        await context.ThemeFindings.Where(row => row.ReviewId == Review && row.FilmOrdinal == from && Themes.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FilmOrdinal, to), cancellationToken);
    }
}

/// <summary>A film's number on a ballot.</summary>
internal sealed record BallotPlace(int Ballot, int Number);
