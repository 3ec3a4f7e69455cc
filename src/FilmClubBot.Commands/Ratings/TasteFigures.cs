using System.Globalization;
using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Recommendations;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Words pictures of members' tastes.</summary>
internal static class TasteFigures
{
    // A mean difference of two stars is as far as tastes are apart: those who know nothing of each other differ by one.
    private const double Furthest = 2;

    /// <summary>A member's stars beside those of the whole society.</summary>
    public static ComparedFigure Beside(Member member, IReadOnlyList<GivenRating> ratings, string club, Phrases say)
    {
        var (own, all) = (RatingSummary.Of(ratings.Where(rating => rating.By == member.Id).Select(rating => rating.Stars)), RatingSummary.Of(ratings.Select(rating => rating.Stars)));
        var (first, second) = (DistributionOf(member.Name, own, say), DistributionOf(club, all, say));
        var title = say["taste.figure.title", ("name", member.Name), ("club", club)];
        var shares = Stars.All.Select((stars, at) => say["taste.figure.share", ("stars", stars.In(say.Culture)), ("own", Percent(first.Shares[at], say)), ("all", Percent(second.Shares[at], say))]);
        return new(title, $"{string.Join(". ", [title, first.Name, second.Name, .. shares])}.", [.. Stars.All.Select(stars => stars.In(say.Culture))], first, second);
    }

    /// <summary>The title of <see cref="Matrix"/>.</summary>
    public static string MatrixTitle(string club, Phrases say) => say["taste.club.title", ("club", club)];

    /// <summary>Members beside each other.</summary>
    public static GridFigure Matrix(AgreementMatrix matrix, string club, Phrases say)
    {
        var title = MatrixTitle(club, say);
        return new(
            title,
            $"{title}. {string.Join(" ", Pairs(matrix, say))}".TrimEnd(),
            [.. matrix.Members.Select(member => Initials(member.Name))],
            [.. matrix.Members.Select(row => new GridRow(row.Name, [.. matrix.Members.Select(column => Cell(matrix, row, column, say))]))],
            (say["taste.club.furthest"], say["taste.club.closest"]));
    }

    /// <summary>A sentence for each pair with enough films in common.</summary>
    public static IEnumerable<string> Pairs(AgreementMatrix matrix, Phrases say)
    {
        for (var one = 0; one < matrix.Members.Count; one++)
        {
            foreach (var other in matrix.Members.Skip(one + 1))
            {
                if (matrix.Pairs.TryGetValue((matrix.Members[one].Id, other.Id), out var agreement))
                    yield return say["taste.club.pair", ("one", matrix.Members[one].Name), ("other", other.Name), ("n", agreement.InCommon), ("stars", RatingWords.Mean(agreement.Distance, say))];
            }
        }
    }

    private static GridCell? Cell(AgreementMatrix matrix, Member row, Member column, Phrases say) =>
        matrix.Pairs.TryGetValue((row.Id, column.Id), out var agreement) ? new GridCell(1 - (agreement.Distance / Furthest), RatingWords.Mean(agreement.Distance, say)) : null;

    // The first letters of the first and the last word.
    private static string Initials(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "?" : words.Length == 1 ? First(words[0]) : First(words[0]) + First(words[^1]);
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word);

    private static Distribution DistributionOf(string name, RatingSummary summary, Phrases say) => new(
        summary.Average is { } average ? say["taste.figure.mean", ("name", name), ("mean", RatingWords.Mean(average, say)), ("n", summary.Count)] : name,
        [.. summary.Counts.Select(count => summary.Count == 0 ? 0 : (double)count / summary.Count)]);

    private static string Percent(double share, Phrases say) => Math.Round(share * 100).ToString("0", say.Culture);
}
