using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Headers;
using NodaTime.Text;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>
/// Reads what Letterboxd's feed states in elements of its own: the film, its year and the entry of the member's diary. Its headline is composed of them, of the stars and
/// of a warning: <c>The Quiet Harbour, 1997 - ★★★½ (contains spoilers)</c>.
/// </summary>
internal static partial class LetterboxdItem
{
    private const string Warning = "(contains spoilers)", Notice = "This review may contain spoilers.";

    // The feed contains the member's lists among the reviews; only their ids differ.
    private const string ListId = "letterboxd-list-", ReviewId = "letterboxd-review-";

    /// <summary>Supplements an item; one of another site is returned unchanged.</summary>
    public static FeedItem Supplement(Fields fields, FeedItem item)
    {
        if (item.Id?.StartsWith(ListId, StringComparison.Ordinal) == true)
            return item with { IsList = true };
        if (FilmFields.Film(fields.Text("letterboxd:filmtitle"), fields.Text("letterboxd:filmyear"), [], FileLimits.Default) is not { } film)
            return item;
        var isSpoiler = item.Title?.EndsWith(Warning, StringComparison.OrdinalIgnoreCase) == true || item.Content?.Contains(Notice, StringComparison.Ordinal) == true;
        film = film with { Ids = IdsOf(fields, item) };
        return item with
        {
            Title = film.Year is { } year ? $"{film.Title} ({year})" : film.Title,
            StatedFilms = [film],
            IsSpoiler = isSpoiler,
            Viewing = ViewingOf(fields, item, film, isSpoiler),
        };
    }

    // A blank rating is none. A remark that may give the end away is left out, because a rating's comment is not covered.
    private static DiaryEntry ViewingOf(Fields fields, FeedItem item, StatedFilm film, bool isSpoiler) => new(DiaryTable.Diary, film.Title!, film.Year)
    {
        Place = new(item.Links.Count > 0 ? item.Links[0] : film.Title!),
        Ids = film.Ids,
        ListedOn = item.PublishedAt?.InUtc().Date,
        WatchedOn = LocalDatePattern.Iso.Parse(fields.Text("letterboxd:watcheddate") ?? "") is { Success: true, Value: var day } ? day : null,
        Stars = decimal.TryParse(fields.Text("letterboxd:memberrating"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rating)
            && rating * 2 is >= Stars.MinHalves and <= Stars.MaxHalves and var halves && halves == decimal.Truncate(halves) ? Stars.FromHalves((int)halves) : null,
        IsRewatch = string.Equals(fields.Text("letterboxd:rewatch"), "Yes", StringComparison.OrdinalIgnoreCase),
        Review = isSpoiler || item.Id?.StartsWith(ReviewId, StringComparison.Ordinal) != true || item.Content?.Length > DiaryEntry.MaxReviewLength
            ? null
            : Poster().Replace(item.Content ?? "", "").OrNull(),
    };

    [GeneratedRegex("<p>\\s*<img[^<>]*>\\s*</p>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Poster();

    // The entry's address names the film below the member's name.
    private static ExternalFilmIds IdsOf(Fields fields, FeedItem item) => ExternalFilmIds.Of(
        item.Links.Select(link => FilmLink.Read(link)?.Id)
            .Append(fields.Text("tmdb:movieid") is { } number ? ExternalFilmId.Of(FilmSite.Tmdb, number) : null)
            .OfType<ExternalFilmId>());
}
