using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Diaries;

namespace FilmClubBot.Commands.Diaries;

/// <summary>What became of a member's file, as a card.</summary>
internal static class DiaryWords
{
    private const int MostDoubts = 20;

    /// <summary>The card of an import.</summary>
    public static Card Imported(string file, DiaryImport import, Phrases say)
    {
        List<Block> body = [];
        if (import.HasChanges)
            body.Add(new Paragraph(string.Join(", ", Counts(import, say))));
        if (import.Wanted > 0)
            body.Add(new Paragraph(say["diary.wanted", ("n", import.Wanted)]));
        if (import.Shown > 0)
            body.Add(new Paragraph(say["diary.shown", ("n", import.Shown)]));
        if (import.Beyond > 0)
            body.Add(new Paragraph(say["diary.beyond", ("n", import.Beyond), ("most", FilmSuggestion.MaxOpen)]));
        if (import.Doubts.Count > 0)
        {
            body.Add(new Paragraph(say["diary.doubts", ("n", import.Doubts.Count)]));
            body.Add(new BulletList([.. import.Doubts.Take(MostDoubts).Select(doubt => (IReadOnlyList<Inline>)[Doubt(doubt, say)])]));
            if (import.Doubts.Count > MostDoubts)
                body.Add(new Paragraph(say["diary.more", ("n", import.Doubts.Count - MostDoubts)]));
        }

        return new Card
        {
            Title = say[import.HasChanges ? "diary.done" : "diary.unchanged", ("file", HostileText.Shorten(file))],
            Body = body,
            Audience = Audience.Caller,
        };
    }

    /// <summary>The card of a file of which nothing was imported.</summary>
    public static Card Refusal(DiaryReading.Refused refused, Phrases say) =>
        Card.Refusal(say["diary.refused", ("place", Place(refused.Place, say))], say[Key(refused.Problem)]);

    /// <summary>The card of a file that is too large to be transferred.</summary>
    public static Card TooLarge(string file, Phrases say) => Refusal(new(DiaryProblem.TooLarge, new(HostileText.Shorten(file))), say);

    private static IEnumerable<string> Counts(DiaryImport import, Phrases say)
    {
        (string Key, int Number)[] counts = [("diary.ratings", import.Ratings), ("diary.viewings", import.Viewings), ("diary.films", import.Films), ("diary.suggested", import.Suggested)];
        return counts.Where(count => count.Number > 0).Select(count => say[count.Key, ("n", count.Number)]);
    }

    private static string Doubt(DoubtfulEntry doubt, Phrases say)
    {
        var entry = doubt.Entry;
        var title = HostileText.Shorten(entry.Year is { } year ? $"{entry.Title} ({year})" : entry.Title);
        return say[Key(doubt.Doubt), ("place", Place(entry.Place, say)), ("title", title), ("film", doubt.Film.Label)];
    }

    private static string Place(DiaryPlace place, Phrases say) => place.Line is { } line ? say["diary.line", ("file", place.Source), ("line", line)] : place.Source;

    private static string Key(EntryDoubt doubt) => doubt switch
    {
        EntryDoubt.FilmWithoutYear => "diary.doubt.filmwithoutyear",
        EntryDoubt.RowWithoutYear => "diary.doubt.rowwithoutyear",
        EntryDoubt.NearYear => "diary.doubt.nearyear",
        EntryDoubt.Several => "diary.doubt.several",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "Unknown doubt."),
    };

    private static string Key(DiaryProblem problem) => problem switch
    {
        DiaryProblem.TooLarge => "diary.problem.toolarge",
        DiaryProblem.NoTable => "diary.problem.notable",
        DiaryProblem.UnknownTable => "diary.problem.unknowntable",
        DiaryProblem.Encoding => "diary.problem.encoding",
        DiaryProblem.Cut => "diary.problem.cut",
        DiaryProblem.Title => "diary.problem.title",
        DiaryProblem.Year => "diary.problem.year",
        DiaryProblem.Date => "diary.problem.date",
        DiaryProblem.Rating => "diary.problem.rating",
        DiaryProblem.TooLong => "diary.problem.toolong",
        DiaryProblem.Archive => "diary.problem.archive",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Unknown problem."),
    };
}
