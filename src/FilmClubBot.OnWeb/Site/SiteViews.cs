using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.OnWeb.Site;

/// <summary>The content of the programme page.</summary>
/// <param name="Programme">The screenings.</param>
/// <param name="Guests">The guests of upcoming screenings that have a capacity.</param>
/// <param name="Terms">All terms of the society.</param>
/// <param name="Named">The term in the address; null for the default one.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="IsInsider">Whether the reader has access to the chat.</param>
public sealed record ProgrammeView(
    Programme Programme, IReadOnlyDictionary<ScreeningId, GuestList> Guests, IReadOnlyList<Term> Terms, Term? Named, Uri Root, bool IsInsider)
{
    /// <summary>How many jobs nobody has yet, of upcoming screenings with any.</summary>
    public IReadOnlyDictionary<ScreeningId, int> OpenJobs { get; init; } = new Dictionary<ScreeningId, int>();
}

/// <summary>The content of the page of all films.</summary>
/// <param name="Films">The films of this page.</param>
/// <param name="Total">The number of films on all pages.</param>
/// <param name="Typed">The search text; null for none.</param>
/// <param name="Page">The number of this page, from 1.</param>
/// <param name="Pages">The number of pages.</param>
/// <param name="Root">Scheme and host of this site.</param>
public sealed record FilmsView(IReadOnlyList<Film> Films, int Total, string? Typed, int Page, int Pages, Uri Root);

/// <summary>The content of the page of remarks during a film.</summary>
/// <param name="Screening">The screening, which is over.</param>
/// <param name="Timeline">The remarks.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="IsInsider">Whether the reader has access to the chat; only then are the remarks shown, without their authors.</param>
public sealed record TimelineView(Screening Screening, Timeline Timeline, Uri Root, bool IsInsider);

/// <summary>The content of a film's page.</summary>
/// <param name="Film">The film.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="IsInsider">Whether the reader has access to the chat.</param>
public sealed record FilmView(Film Film, Uri Root, bool IsInsider)
{
    /// <summary>Its announced screenings, latest first.</summary>
    public IReadOnlyList<Screening> Screenings { get; init; } = [];

    /// <summary>The guests of upcoming screenings that have a capacity.</summary>
    public IReadOnlyDictionary<ScreeningId, GuestList> Guests { get; init; } = new Dictionary<ScreeningId, GuestList>();

    /// <summary>The past screenings with remarks.</summary>
    public IReadOnlySet<ScreeningId> Timelines { get; init; } = new HashSet<ScreeningId>();

    /// <summary>The audience scores of the past screenings.</summary>
    public IReadOnlyDictionary<ScreeningId, AudienceScore> Audiences { get; init; } = new Dictionary<ScreeningId, AudienceScore>();

    /// <summary>Its reviews, latest first.</summary>
    public IReadOnlyList<ReviewSummary> Reviews { get; init; } = [];

    /// <summary>Its themes, by descending confidence.</summary>
    public IReadOnlyList<FilmTheme> Themes { get; init; } = [];

    /// <summary>Quotes from its reviews.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>Its visible ratings.</summary>
    public RatingSummary Summary { get; init; } = RatingSummary.None;

    /// <summary>The period whose ratings are hidden; null if none are.</summary>
    public BlindPeriod? Blind { get; init; }

    /// <summary>The ratings of attendees and of others; null before the film was screened.</summary>
    public RatingBreakdown? Breakdown { get; init; }

    /// <summary>Members' remarks, only for readers with access to the chat; without their authors.</summary>
    public IReadOnlyList<Rating> Remarks { get; init; } = [];
}
