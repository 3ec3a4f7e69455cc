using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using NodaTime;

namespace FilmClubBot.Commands.Reviews;

/// <summary>The society's reviews. Hidden ones are returned only by <see cref="Find"/>.</summary>
public interface IReviews
{
    /// <summary>One review, hidden or not; null when there is none of that key.</summary>
    Task<Review?> Find(ReviewId review, CancellationToken cancellationToken);

    /// <summary>How many reviews there are, the hidden ones included.</summary>
    Task<int> Count(CancellationToken cancellationToken);

    /// <summary>Reviews with the latest published first (those without a date by when they were first read).</summary>
    Task<Slice<ReviewSummary>> Latest(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Reviews of one film, the latest first.</summary>
    Task<Slice<ReviewSummary>> OfFilm(FilmId film, PageRequest page, CancellationToken cancellationToken);

    /// <summary>All reviews that are mainly about a film, the latest first.</summary>
    Task<IReadOnlyList<ReviewReference>> MainlyAbout(FilmId film, CancellationToken cancellationToken);

    /// <summary>Reviews that contain all the words (by their stems) in headline or text, the best match first.</summary>
    /// <param name="words">What the member typed: plain words, no query syntax.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<Slice<ReviewSummary>> Search(string words, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Reviews for a moderator to choose from by headline, critic or film, hidden ones included; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ReviewSummary>> Choose(string typed, int limit, CancellationToken cancellationToken);

    /// <summary>The questions that a film's visible reviews raise.</summary>
    Task<IReadOnlyList<Passage>> Questions(FilmId film, CancellationToken cancellationToken);

    /// <summary>Hides a review, or shows it again.</summary>
    /// <returns>How it was before; null when there is no such review.</returns>
    Task<ReviewVisibility?> SetHidden(ReviewId review, bool hidden, CancellationToken cancellationToken);

    /// <summary>
    /// Withdraws a review that its source does not publish any more: it is hidden until it is published again. A review whose text another
    /// source supplied, or about which a moderator decided, is left unchanged.
    /// </summary>
    /// <param name="review">Which review.</param>
    /// <param name="origin">The source: a file's name, a feed's address.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>Whether it was withdrawn.</returns>
    Task<bool> Withdraw(ReviewId review, string origin, CancellationToken cancellationToken);

    /// <summary>Shows a withdrawn review that is published again; any other is left unchanged.</summary>
    Task Restore(ReviewId review, CancellationToken cancellationToken);

    /// <summary>Whether any review was ever imported, the hidden ones and the samples included.</summary>
    Task<bool> IsAnyKnown(CancellationToken cancellationToken);

    /// <summary>Removes the sample reviews.</summary>
    /// <returns>How many there were.</returns>
    Task<int> RemoveSamples(CancellationToken cancellationToken);

    /// <summary>Visible reviews whose film should be checked, the gravest doubt first, then the latest.</summary>
    Task<Slice<DoubtfulReview>> Doubtful(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Records that a review's films were recognised rightly; the doubt does not return when the review is read again.</summary>
    /// <returns>False when there is no such review.</returns>
    Task<bool> SettleDoubt(ReviewId review, CancellationToken cancellationToken);

    /// <summary>Corrects what the reader of the text misread; the review's words are never changed. A new film is created where none matches.</summary>
    /// <returns>False when there is no such review.</returns>
    Task<bool> Correct(ReviewId review, ReviewCorrection correction, CancellationToken cancellationToken);
}

/// <summary>A review whose film a moderator should check.</summary>
/// <param name="Review">The review with the films that were recognised.</param>
/// <param name="Doubt">Why.</param>
public sealed record DoubtfulReview(ReviewSummary Review, FilmDoubt Doubt);

/// <summary>A review in a list.</summary>
/// <param name="Reference">Which review.</param>
/// <param name="PublishedAt">When it was published, where known.</param>
/// <param name="Films">The films reviewed, the main one first.</param>
/// <param name="Excerpt">A verbatim stretch: the first sentence or, in a search, the best matching one.</param>
/// <param name="IsHidden">Whether it is hidden.</param>
public sealed record ReviewSummary(
    ReviewReference Reference,
    Instant? PublishedAt,
    IReadOnlyList<Film> Films,
    string Excerpt,
    bool IsHidden)
{
    /// <summary>Its own image; null where its source has none.</summary>
    public ReviewImage? Image { get; init; }
}

/// <summary>A moderator's corrections; a null leaves a value unchanged.</summary>
/// <param name="FilmTitle">The film that the review is about.</param>
/// <param name="FilmYear">Its year.</param>
/// <param name="Director">Its director, or several separated by commas.</param>
/// <param name="Author">The critic.</param>
/// <param name="Link">Where the review is published, http(s).</param>
public sealed record ReviewCorrection(string? FilmTitle, int? FilmYear, string? Director, string? Author, Uri? Link)
{
    /// <summary>The correction that assigns a review to a stored film.</summary>
    public static ReviewCorrection To(Film film) => new(film.Title, film.Year, string.Join(", ", film.Directors), null, null) { Film = film.Id };

    /// <summary>A stored film that the review is about, whatever else has its title; null where title, year and directors say which it is.</summary>
    public FilmId? Film { get; init; }

    /// <summary>Whether its words are covered until its film's next screening is over.</summary>
    public bool? IsSpoiler { get; init; }

    /// <summary>The directors one by one; null leaves them unchanged.</summary>
    public IReadOnlyList<string>? Directors => Director.OrNull()?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Whether a review is in the answers.</summary>
public enum ReviewVisibility
{
    /// <summary>It is.</summary>
    Shown,

    /// <summary>A moderator hid it.</summary>
    Hidden,

    /// <summary>Its source does not publish it any more; see <see cref="IReviews.Withdraw"/>.</summary>
    Withdrawn,
}
