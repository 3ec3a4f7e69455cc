using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.OnWeb.Site;

/// <summary>What is on the page of a programme.</summary>
/// <param name="Programme">The screenings.</param>
/// <param name="Guests">The guests of those ahead that have a capacity.</param>
/// <param name="Terms">All terms of the society.</param>
/// <param name="Named">The term that the address names; null for the usual one.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="IsInsider">Whether the reader was let in.</param>
public sealed record ProgrammeView(
    Programme Programme, IReadOnlyDictionary<ScreeningId, GuestList> Guests, IReadOnlyList<Term> Terms, Term? Named, Uri Root, bool IsInsider);

/// <summary>What is on the page of all films.</summary>
/// <param name="Films">The films of this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Typed">What was searched for; null for nothing.</param>
/// <param name="Page">Which page it is, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Root">Scheme and host of this site.</param>
public sealed record FilmsView(IReadOnlyList<Film> Films, int Total, string? Typed, int Page, int Pages, Uri Root);

/// <summary>What is on the page of the remarks along a film.</summary>
/// <param name="Screening">The screening, which is over.</param>
/// <param name="Timeline">The remarks.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="IsInsider">Whether the reader was let in: what was said is for them alone; who said it stays in the chat.</param>
public sealed record TimelineView(Screening Screening, Timeline Timeline, Uri Root, bool IsInsider);

/// <summary>What is on the page of a film.</summary>
/// <param name="Film">The film.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="IsInsider">Whether the reader was let in.</param>
public sealed record FilmView(Film Film, Uri Root, bool IsInsider)
{
    /// <summary>Its screenings that were announced, the latest first.</summary>
    public IReadOnlyList<Screening> Screenings { get; init; } = [];

    /// <summary>The guests of those ahead that have a capacity.</summary>
    public IReadOnlyDictionary<ScreeningId, GuestList> Guests { get; init; } = new Dictionary<ScreeningId, GuestList>();

    /// <summary>The screenings that are over and while which members remarked something.</summary>
    public IReadOnlySet<ScreeningId> Timelines { get; init; } = new HashSet<ScreeningId>();

    /// <summary>Its reviews, the latest first.</summary>
    public IReadOnlyList<ReviewSummary> Reviews { get; init; } = [];

    /// <summary>Its themes, the surest first.</summary>
    public IReadOnlyList<FilmTheme> Themes { get; init; } = [];

    /// <summary>Quotes from its reviews.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>How it was rated, as far as that is shown.</summary>
    public RatingSummary Summary { get; init; } = RatingSummary.None;

    /// <summary>Until when newer ratings are hidden; null when none are.</summary>
    public BlindPeriod? Blind { get; init; }

    /// <summary>How those who came rated it, and the others; null before it was screened.</summary>
    public RatingBreakdown? Breakdown { get; init; }

    /// <summary>What members remarked, for those alone who were let in; their names stay in the chat.</summary>
    public IReadOnlyList<Rating> Remarks { get; init; } = [];
}
