using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Formats ratings.</summary>
public static class RatingWords
{
    /// <summary>What members expected of a film, beside what they gave: <c>Expected 3.5 of 5, given 4.2 by the same 5 members</c>.</summary>
    public static string Expected(Expectations expectations, Phrases say) =>
        say["ratings.expected", ("expected", Mean(expectations.Expected, say)), ("given", Mean(expectations.Given, say)), ("n", expectations.Count)];

    /// <summary>Such as <c>4.1 of 5 by 12 members</c>.</summary>
    public static string Of(RatingSummary summary, Phrases say) => summary.Average is { } average
        ? say["ratings.summary", ("average", Mean(average, say)), ("members", say["members.count", ("n", summary.Count)])]
        : say["ratings.unrated"];

    /// <summary>A mean in stars with one decimal, as the language writes it.</summary>
    public static string Mean(double stars, Phrases say) => stars.ToString("0.0", say.Culture);

    /// <summary>Ten bars, the caller's own marked.</summary>
    public static Histogram Histogram(RatingSummary summary, Stars? own, Phrases say) => new(
        say["ratings.histogram"],
        [.. Stars.All.Reverse().Select(stars => new Bar(stars.Glyphs, summary.Counts[stars.Halves - 1], own == stars))]);

    /// <summary>How guests rated, how others rated, and how the screening moved the mean; a line each, where there is something to compare.</summary>
    public static IEnumerable<string> Breakdown(RatingBreakdown? breakdown, Phrases say)
    {
        if (breakdown is { Came.Average: { } came })
            yield return breakdown.Others.Average is { } others ? say["ratings.came", ("came", Mean(came, say)), ("others", Mean(others, say))] : say["ratings.cameonly"];
        if (breakdown is { Before.Average: { } before, After.Average: { } after, Shift: { } shift })
            yield return say["ratings.shift", ("before", Mean(before, say)), ("after", Mean(after, say)), ("shift", shift.ToString("+0.0;−0.0;±0.0", say.Culture))];
    }

    /// <summary>The time until which newer ratings are hidden.</summary>
    public static string Hidden(BlindPeriod period, Club club, Phrases say) => say["ratings.hidden", ("when", ScreeningWords.WallTime(period.Until, club, say))];

    /// <summary>A member's comment, covered when it is a spoiler.</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="isOpen">Whether the card is for a single reader, who may see covered text.</param>
    public static Inline Comment(Rating rating, bool isOpen = false) => rating.IsSpoiler && !isOpen ? new Spoiler(rating.Comment ?? "") : new Words(rating.Comment ?? "");

    /// <summary>The stars of a list entry, such as <c>★★★★½</c>, and the number for a reader who cannot see glyphs.</summary>
    public static string Glyphs(Stars stars, Phrases say) => $"{stars.Glyphs} ({stars.In(say.Culture)})";
}
