using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Watching;

/// <summary>Tells what was remarked along a film.</summary>
public static class TimelineWords
{
    /// <summary>How many remarks there are, of how many members.</summary>
    public static string Count(Timeline timeline, Phrases say) => say[
        "watch.timeline.count",
        ("n", timeline.Reactions.Count), ("members", say["watch.timeline.members", ("n", timeline.Reactions.Select(reaction => reaction.By.Id).Distinct().Count())])];

    /// <summary>A remark in a line: when, who, what.</summary>
    public static IReadOnlyList<Inline> Line(Reaction reaction) => [new Strong(At(reaction)), " ", new Emphasis(reaction.By.Name), $": {reaction.Remark}"];

    /// <summary>The liveliest moment in a line; null when no two remarks fall together.</summary>
    public static string? Liveliest(Timeline timeline, Phrases say) =>
        timeline.Peaks(1) is [var peak] ? say["watch.timeline.liveliest", ("at", new RunningTime(peak.At)), ("n", peak.Reactions.Count)] : null;

    /// <summary>What a picture of the timeline shows, for those who do not see it.</summary>
    public static string Alternative(Screening screening, Timeline timeline, Phrases say) => say[
        "watch.timeline.picture",
        ("film", ScreeningWords.Film(screening, say)), ("length", ScreeningWords.Length(screening.Length, say)), ("count", Count(timeline, say)), ("liveliest", Liveliest(timeline, say) ?? "")].TrimEnd();

    /// <summary>The running time of a remark.</summary>
    public static string At(Reaction reaction) => new RunningTime(reaction.At).ToString();
}
