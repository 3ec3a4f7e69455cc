using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>
/// Members' ratings of films. Where a society rates blind, the ratings that <see cref="RatingVisibility"/> hides are excluded from all
/// results except a member's own: <see cref="Of"/>, <see cref="Mine"/> and those of the viewer of <see cref="All"/>.
/// </summary>
public interface IRatings
{
    /// <summary>Saves a member's rating of a film, replacing an earlier one.</summary>
    /// <returns>What became of its comment, by the society's rules.</returns>
    Task<CommentState> Save(FilmId film, MemberId member, Stars stars, string? comment, bool isSpoiler, CancellationToken cancellationToken);

    /// <summary>Deletes a member's rating of a film.</summary>
    /// <returns>The deleted rating; null when there was none.</returns>
    Task<Rating?> Remove(FilmId film, MemberId member, CancellationToken cancellationToken);

    /// <summary>A summary of a film's ratings, including those saved in this unit of work.</summary>
    Task<RatingSummary> Summary(FilmId film, CancellationToken cancellationToken);

    /// <summary>One member's rating of a film; null when there is none.</summary>
    Task<Rating?> Of(FilmId film, MemberId member, CancellationToken cancellationToken);

    /// <summary>The same under the write lock, for a rating that takes over a part of it; who is given is not read again.</summary>
    Task<Rating?> Lock(Film film, Member member, CancellationToken cancellationToken);

    /// <summary>Ratings of a film that have a comment, the latest first.</summary>
    Task<Slice<Rating>> Comments(FilmId film, PageRequest page, CancellationToken cancellationToken);

    /// <summary>All ratings of a film, the latest first.</summary>
    Task<IReadOnlyList<Rating>> OfFilm(FilmId film, CancellationToken cancellationToken);

    /// <summary>All ratings as everybody may see them, without their words, in no particular order.</summary>
    /// <param name="viewer">A member whose own ratings are all included, hidden ones too; null for none.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<GivenRating>> All(MemberId? viewer, CancellationToken cancellationToken);

    /// <summary>Rated films, the best by <see cref="RatingSummary.WeightedAverage"/> first; ties by more ratings, then by title.</summary>
    Task<Slice<RankedFilm>> Top(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Films with <see cref="RatingSummary.LeastForSpread"/> ratings or more, the largest <see cref="RatingSummary.Spread"/> first; ties by more ratings, then by title.</summary>
    Task<Slice<RankedFilm>> Divisive(PageRequest page, CancellationToken cancellationToken);

    /// <summary>One member's ratings as everybody may see them, the latest first.</summary>
    Task<Slice<Rating>> By(MemberId member, PageRequest page, CancellationToken cancellationToken);

    /// <summary>One member's ratings for that member, the latest first.</summary>
    Task<Slice<Rating>> Mine(MemberId member, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>A film in the society's ranking.</summary>
/// <param name="Film">The film.</param>
/// <param name="Summary">The summary of its ratings.</param>
/// <param name="Weighted">Its weighted average in stars.</param>
public sealed record RankedFilm(Film Film, RatingSummary Summary, double Weighted);
