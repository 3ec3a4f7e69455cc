using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.OnWeb.Syndication;

/// <summary>Queries the content of the society's feeds: only what its pages show to everybody.</summary>
internal sealed class ClubFeeds(IReviews reviews, IScreenings screenings, IBallots ballots, Club club, Locales locales, IClock clock)
{
    private const int MostItems = 50;

    private static readonly Duration _around = Duration.FromDays(366);

    private Phrases Say => locales.For(club.Locale);

    /// <summary>A feed by its name; null where there is none.</summary>
    public async Task<ClubFeed?> Find(string name, Uri root, CancellationToken cancellationToken)
    {
        var (known, title) = SiteAddress.Feeds.FirstOrDefault(feed => feed.Name == name);
        if (known is null)
            return null;
        var items = known switch
        {
            "reviews" => await Reviews(root, cancellationToken),
            "programme" => await Programme(root, cancellationToken),
            _ => await Results(root, cancellationToken),
        };
        return new(known, $"{club.Name}: {Say[title]}", root, Say.Locale, [.. items.OrderByDescending(item => item.UpdatedAt).ThenByDescending(item => item.Key, StringComparer.Ordinal).Take(MostItems)]);
    }

    // A review without a date is no news. The words of one that gives the film away are left out.
    private async Task<IEnumerable<ClubFeedItem>> Reviews(Uri root, CancellationToken cancellationToken) =>
        from review in (await reviews.Latest(new PageRequest(1, MostItems), cancellationToken)).Items
        where review is { PublishedAt: not null, Reference.IsSample: false }
        let film = review.Films.Count > 0 ? review.Films[0] : null
        select new ClubFeedItem($"{review.Reference.Id}", review.Reference.Title, review.Reference.Link ?? PageOf(film, root), review.PublishedAt!.Value, review.Reference.IsCovered ? "" : review.Excerpt)
        {
            Author = review.Reference.Author,
            PublishedAt = review.PublishedAt,
        };

    private async Task<IEnumerable<ClubFeedItem>> Programme(Uri root, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return (await screenings.Between(now - _around, now + _around, cancellationToken)).Where(screening => screening.IsPublic).Select(screening => new ClubFeedItem(
            $"{screening.Id}",
            $"{ScreeningWords.Film(screening, Say)}, {ScreeningWords.ShortTime(screening.Start, club, Say)}",
            PageOf(screening.Film, root),
            screening.ChangedAt,
            string.Join(" · ", Facts(screening))));
    }

    // The link of a remote screening is not public; its page is.
    private IEnumerable<string> Facts(Screening screening)
    {
        if (screening.State == ScreeningState.Cancelled)
            yield return ScreeningWords.State(screening.State, Say);
        yield return ScreeningWords.WallTime(screening.Start, club, Say);
        if (screening.Place is { } place)
            yield return place;
    }

    private async Task<IEnumerable<ClubFeedItem>> Results(Uri root, CancellationToken cancellationToken) =>
        from ballot in await ballots.Latest(MostItems, cancellationToken)
        where ballot is { State: BallotState.Closed, ClosedAt: not null, Record: not null }
        select new ClubFeedItem($"{ballot.Id}", ballot.Title, new Uri(root, $"ballots/{ballot.Id}"), ballot.ClosedAt!.Value, ReportWords.Result(ReportedBallot.Of(ballot), club, Say))
        {
            PublishedAt = ballot.ClosedAt,
        };

    private static Uri PageOf(Film? film, Uri root) => new(root, film is null ? SiteAddress.ProgrammePath(null) : SiteAddress.FilmPath(film));
}
