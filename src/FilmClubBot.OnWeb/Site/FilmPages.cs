using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Queries the content of the films' pages.</summary>
internal sealed class FilmPages(IFilms films, IReviews reviews, IThemes themes, IQuotes quotes, IRatings ratings, RatingVisibility visibility, ScreeningFacts facts)
{
    /// <summary>The number of films on one page of the list.</summary>
    public const int FilmsOnPage = 60;

    private const int MostReviews = 50, MostThemes = 8, MostQuotes = 6, MostRemarks = 50;

    /// <summary>A page of the films by title, or of the films that match a search.</summary>
    public async Task<FilmsView> Films(string? typed, int page, Uri root, CancellationToken cancellationToken)
    {
        var wanted = typed is null || FilmTitle.FoldWords(typed).Length == 0 ? null : typed.Trim();
        var all = await films.List(cancellationToken);
        var fitting = wanted is null ? all : [.. FilmMatcher.Match(all, wanted).Select(match => match.Film)];
        var pages = Math.Max(1, (fitting.Count + FilmsOnPage - 1) / FilmsOnPage);
        var number = Math.Clamp(page, 1, pages);
        return new([.. fitting.Skip((number - 1) * FilmsOnPage).Take(FilmsOnPage)], fitting.Count, wanted, number, pages, root);
    }

    /// <summary>The page of a film; null if there is no such film.</summary>
    public async Task<FilmView?> Film(FilmId id, Uri root, bool isInsider, CancellationToken cancellationToken)
    {
        // A film that is not listed has no page: anybody may suggest anything.
        if ((await films.List(cancellationToken)).FirstOrDefault(listed => listed.Id == id) is not { } film)
            return null;
        var screenings = await facts.OfFilm(id, cancellationToken);
        var given = await ratings.OfFilm(id, cancellationToken);
        return new(film, root, isInsider)
        {
            Screenings = screenings,
            Guests = await facts.Guests(screenings, cancellationToken),
            Timelines = await facts.Timelines(screenings, cancellationToken),
            Audiences = await facts.Audiences(screenings, cancellationToken),
            Reviews = (await reviews.OfFilm(id, new PageRequest(1, MostReviews), cancellationToken)).Items,
            Themes = [.. Listed(await themes.Cited(id, Listed, cancellationToken))],
            Quotes = (await quotes.Search(new QuoteFilter(id), new PageRequest(1, MostQuotes), cancellationToken)).Items,
            Summary = RatingSummary.Of(given.Select(rating => rating.Stars)),
            Blind = await visibility.Of(id, cancellationToken),
            Breakdown = await facts.Breakdown(id, given, cancellationToken),
            Remarks = isInsider ? [.. given.Where(rating => rating.Comment is not null).Take(MostRemarks)] : [],
        };
    }

    private static IEnumerable<FilmTheme> Listed(IReadOnlyList<FilmTheme> found) => FilmTheme.Shown(found).Take(MostThemes);
}
