using FilmClubBot.Domain.Films;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Headers;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>
/// Reads what Letterboxd's feed states in elements of its own: the film and its year. Its headline is composed of them, of the stars and
/// of a warning: <c>The Quiet Harbour, 1997 - ★★★½ (contains spoilers)</c>.
/// </summary>
internal static class LetterboxdItem
{
    private const string Warning = "(contains spoilers)", Notice = "This review may contain spoilers.";

    // The feed contains the member's lists among the reviews; only their ids differ.
    private const string ListId = "letterboxd-list-";

    /// <summary>Supplements an item; one of another site is returned unchanged.</summary>
    public static FeedItem Supplement(Fields fields, FeedItem item)
    {
        if (item.Id?.StartsWith(ListId, StringComparison.Ordinal) == true)
            return item with { IsList = true };
        if (FilmFields.Film(fields.Text("letterboxd:filmtitle"), fields.Text("letterboxd:filmyear"), [], FileLimits.Default) is not { } film)
            return item;
        return item with
        {
            Title = film.Year is { } year ? $"{film.Title} ({year})" : film.Title,
            StatedFilms = [film with { Ids = IdsOf(fields, item) }],
            IsSpoiler = item.Title?.EndsWith(Warning, StringComparison.OrdinalIgnoreCase) == true || item.Content?.Contains(Notice, StringComparison.Ordinal) == true,
        };
    }

    // The entry's address names the film below the member's name.
    private static ExternalFilmIds IdsOf(Fields fields, FeedItem item) => ExternalFilmIds.Of(
        item.Links.Select(link => FilmLink.Read(link)?.Id)
            .Append(fields.Text("tmdb:movieid") is { } number ? ExternalFilmId.Of(FilmSite.Tmdb, number) : null)
            .OfType<ExternalFilmId>());
}
