using FilmClubBot.Commands.Slips;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Recaps;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Reports;

/// <summary>What a society did in a time: the figures of a report to its annual meeting.</summary>
/// <param name="Span">The days.</param>
/// <param name="Today">The day of the figures.</param>
/// <param name="Screenings">The screenings that are over, in the order of their dates.</param>
/// <param name="Reviews">The reviews published in the time.</param>
public sealed record ClubReport(ReportSpan Span, LocalDate Today, IReadOnlyList<ReportedScreening> Screenings, ReportedReviews Reviews)
{
    /// <summary>How many screenings were cancelled after they had been announced.</summary>
    public int Cancelled { get; init; }

    /// <summary>The themes of the films shown: those of the most films first, then of the most reviews.</summary>
    public IReadOnlyList<ReportedTheme> Themes { get; init; } = [];

    /// <summary>The films shown beside those on the watchlist.</summary>
    public ProgrammeBalance Balance { get; init; } = new(0, 0, []);

    /// <summary>The ballots that were closed, the first closed first.</summary>
    public IReadOnlyList<ReportedBallot> Ballots { get; init; } = [];

    /// <summary>The ratings of the films shown; those of a film that was shown twice are counted once.</summary>
    public RatingSummary Ratings
    {
        get
        {
            List<RatingSummary> rated = [.. Screenings.Where(one => one.Screening.Film is not null).DistinctBy(one => one.Screening.Film!.Id).Select(one => one.Members)];
            return new([.. Enumerable.Range(0, Stars.MaxHalves).Select(halves => rated.Sum(ratings => ratings.Counts[halves]))]);
        }
    }

    /// <summary>How many members replied to an invitation of these screenings or rated a film that was shown, in the time.</summary>
    public int ActiveMembers { get; init; }
}

/// <summary>A screening in a report.</summary>
/// <param name="Screening">The screening, which is over.</param>
/// <param name="Going">How many places were taken, by the replies: members and the guests that they bring.</param>
/// <param name="Audience">The slips; null while they can change, and where there are none.</param>
/// <param name="Members">The film's visible ratings.</param>
/// <param name="Active">The members who replied, or rated the film in the time of the report.</param>
public sealed record ReportedScreening(Screening Screening, int Going, AudienceScore? Audience, RatingSummary Members, IReadOnlySet<MemberId> Active)
{
    /// <summary>What members expected, beside what they gave; null where too few stated both.</summary>
    public Expectations? Expectations { get; init; }
}

/// <summary>A theme of the films shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Films">How many of the films show it.</param>
/// <param name="Reviews">How many of their reviews show it.</param>
public sealed record ReportedTheme(string Name, int Films, int Reviews);

/// <summary>A ballot that was closed.</summary>
/// <param name="Ballot">The ballot.</param>
/// <param name="Votes">How many members voted.</param>
/// <param name="Chosen">The films chosen; empty if the quorum was not reached.</param>
public sealed record ReportedBallot(Ballot Ballot, int Votes, IReadOnlyList<string> Chosen)
{
    /// <summary>A closed ballot, counted from its published file, in which films are identified by their numbers.</summary>
    public static ReportedBallot Of(Ballot ballot) => ballot.Published is { } published
        ? new(ballot, published.Votes.Count, [.. published.Count().Winners.Select(film => published.FilmNames[film.Value - 1])])
        : new(ballot, 0, []);
}

/// <summary>The society's reviews.</summary>
/// <param name="Count">How many were published in the time.</param>
/// <param name="Critics">How many each critic wrote, the most first.</param>
/// <param name="Anonymous">How many name no critic.</param>
/// <param name="Undated">How many reviews of any time have no date, and are therefore not counted.</param>
public sealed record ReportedReviews(int Count, IReadOnlyList<(string Name, int Count)> Critics, int Anonymous, int Undated)
{
    /// <summary>No reviews.</summary>
    public static ReportedReviews None { get; } = new(0, [], 0, 0);
}
