using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Queries the content of the pages.</summary>
internal sealed class SitePages(
    IScreenings screenings, IRsvps rsvps, IReactions reactions, Attendance attendance, IFilms films, IReviews reviews, IThemes themes, IQuotes quotes, IRatings ratings, RatingVisibility veil,
    ScreeningPolicy policy, Club club, IClock clock)
{
    /// <summary>The number of films on one page of the list.</summary>
    public const int FilmsOnPage = 60;

    private const int MostReviews = 50, MostThemes = 8, MostQuotes = 6, MostRemarks = 50;

    /// <summary>The programme of a term.</summary>
    /// <param name="name">The term in the address; null for the default one.</param>
    /// <param name="root">Scheme and host of this site.</param>
    /// <param name="isInsider">Whether the reader has access to the chat.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    /// <returns>Null if there is no such term.</returns>
    public async Task<ProgrammeView?> Programme(string? name, Uri root, bool isInsider, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var named = name is null ? null : policy.Terms.All.FirstOrDefault(term => SiteAddress.TermName(term) == name);
        if (name is not null && named is null)
            return null;
        var term = named ?? Domain.Screenings.Programme.UsualTerm(policy.Terms, now.InZone(club.Zone).Date);
        var span = Domain.Screenings.Programme.Span(term, now, club.Zone);
        var programme = Domain.Screenings.Programme.Of(await screenings.Between(span.Start, span.End, cancellationToken), term, now, club.Zone);
        return new(programme, await Guests(programme.All, cancellationToken), policy.Terms.All, named, root, isInsider);
    }

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
        if (await films.Find(id, cancellationToken) is not { } film)
            return null;
        var told = (await screenings.OfFilm(id, cancellationToken)).Where(screening => screening.IsPublic).ToList();
        var given = await ratings.OfFilm(id, cancellationToken);
        return new(film, root, isInsider)
        {
            Screenings = told,
            Guests = await Guests(told, cancellationToken),
            Timelines = await Timelines(told, cancellationToken),
            Reviews = (await reviews.OfFilm(id, new PageRequest(1, MostReviews), cancellationToken)).Items,
            Themes = [.. (await themes.OfFilm(id, cancellationToken)).Take(MostThemes)],
            Quotes = (await quotes.Search(new QuoteFilter(id), new PageRequest(1, MostQuotes), cancellationToken)).Items,
            Summary = RatingSummary.Of(given.Select(rating => rating.Stars)),
            Blind = await veil.Of(id, cancellationToken),
            Breakdown = await attendance.Of(id, cancellationToken) is { } screened ? RatingBreakdown.Of(given, screened.Came, screened.Latest.Start) : null,
            Remarks = isInsider ? [.. given.Where(rating => rating.Comment is not null).Take(MostRemarks)] : [],
        };
    }

    /// <summary>The remarks during a film; null before the screening is over, or if there are none.</summary>
    public async Task<TimelineView?> Timeline(ScreeningId id, Uri root, bool isInsider, CancellationToken cancellationToken) =>
        await screenings.Find(id, cancellationToken) is { State: ScreeningState.Over, IsPublic: true } screening
        && await reactions.Of(id, cancellationToken) is { Count: > 0 } all
            ? new(screening, new(all, screening.Length), root, isInsider)
            : null;

    private async Task<IReadOnlySet<ScreeningId>> Timelines(IEnumerable<Screening> shown, CancellationToken cancellationToken)
    {
        HashSet<ScreeningId> timelines = [];
        foreach (var screening in shown.Where(screening => screening.State == ScreeningState.Over))
        {
            if ((await reactions.Of(screening.Id, cancellationToken)).Count > 0)
                timelines.Add(screening.Id);
        }

        return timelines;
    }

    private async Task<IReadOnlyDictionary<ScreeningId, GuestList>> Guests(IEnumerable<Screening> shown, CancellationToken cancellationToken)
    {
        Dictionary<ScreeningId, GuestList> guests = [];
        foreach (var screening in shown.Where(screening => screening is { IsAhead: true, Capacity: not null }))
            guests[screening.Id] = new(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity);
        return guests;
    }
}
