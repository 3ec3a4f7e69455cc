using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Slips;

/// <summary>Formats the slips of an audience.</summary>
public static class SlipWords
{
    /// <summary>The score with its number of slips, and where they come from: <c>Audience score: 76 % from 51 slips, 44 on paper and 7 on phones</c>.</summary>
    public static string Score(AudienceScore score, Phrases say)
    {
        var percent = score.All.Score ?? 0;
        var slips = say["slips.count", ("n", score.All.Total)];
        return (score.Paper.Total, score.Phones.Total) switch
        {
            (> 0, > 0) => say["slips.scoreofboth", ("percent", percent), ("slips", slips), ("paper", score.Paper.Total), ("phones", score.Phones.Total)],
            (> 0, _) => say["slips.scoreofpaper", ("percent", percent), ("slips", slips)],
            _ => say["slips.scoreofphones", ("percent", percent), ("slips", slips)],
        };
    }

    /// <summary>How the score is computed.</summary>
    public static string Formula(Phrases say) => say["slips.formula"];

    /// <summary>A bar for each grade.</summary>
    public static Histogram Histogram(SlipCounts counts, Phrases say) =>
        new(say["slips.histogram"], [.. Enum.GetValues<Grade>().Select(grade => new Bar($"{grade} {Grade(grade, say)}", counts.Of(grade)))]);

    /// <summary>A grade in words.</summary>
    public static string Grade(Grade grade, Phrases say) => grade switch
    {
        Domain.Screenings.Grade.A => say["slips.grades.a"],
        Domain.Screenings.Grade.B => say["slips.grades.b"],
        Domain.Screenings.Grade.C => say["slips.grades.c"],
        Domain.Screenings.Grade.D => say["slips.grades.d"],
        _ => say["slips.grades.e"],
    };

    /// <summary>The score, its bars and its formula, as blocks of a card.</summary>
    public static IEnumerable<Block> Blocks(AudienceScore? score, Phrases say) =>
        score is null ? [] : [new Paragraph(Score(score, say)), Histogram(score.All, say), new Paragraph(new Emphasis(Formula(say)))];

    /// <summary>How many people were counted; empty where nobody counted.</summary>
    public static IEnumerable<string> Attended(Tally tally, Phrases say) => tally.Attended is { } attended ? [say["slips.attended", ("n", attended)]] : [];
}
