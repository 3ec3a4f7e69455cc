using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Watching;

/// <summary>Formats the remarks on a film.</summary>
public static class TimelineWords
{
    /// <summary>The number of remarks and of their authors.</summary>
    public static string Count(Timeline timeline, Phrases say) => say[
        "watch.timeline.count",
        ("n", timeline.Reactions.Count), ("members", say["watch.timeline.members", ("n", timeline.Reactions.Select(reaction => reaction.By.Id).Distinct().Count())])];

    /// <summary>A remark in a line: running time, author, text.</summary>
    public static IReadOnlyList<Inline> Line(Reaction reaction) => [new Strong(At(reaction)), " ", new Emphasis(reaction.By.Name), $": {reaction.Remark}"];

    /// <summary>The moment with the most remarks, in a line; null when no two remarks are close together.</summary>
    public static string? Liveliest(Timeline timeline, Phrases say) =>
        timeline.Peaks(1) is [var peak] ? say["watch.timeline.liveliest", ("at", new RunningTime(peak.At)), ("n", peak.Reactions.Count)] : null;

    /// <summary>A text equivalent of the timeline's picture.</summary>
    public static string Alternative(Screening screening, Timeline timeline, Phrases say) => say[
        "watch.timeline.picture",
        ("film", ScreeningWords.Film(screening, say)), ("length", ScreeningWords.Length(screening.Length, say)), ("count", Count(timeline, say)), ("liveliest", Liveliest(timeline, say) ?? "")].TrimEnd();

    /// <summary>The running time of a remark.</summary>
    public static string At(Reaction reaction) => new RunningTime(reaction.At).ToString();
}
