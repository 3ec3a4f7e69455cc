using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Choosing;

/// <summary>One displayed step of a count.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Table">Lines of fixed width; may be none.</param>
/// <param name="Notes">The outcome, a sentence or two each; may be empty.</param>
internal sealed record CountStep(string Title, IReadOnlyList<string> Table, IReadOnlyList<string> Notes)
{
    // The space left for a step next to a title and some fields on every platform.
    private const int MaxUnits = 2400, MaxSteps = 6;

    private const int UnitsBesides = 20;

    private int Units => Title.Length + Table.Concat(Notes).Sum(line => line.Length + 1) + UnitsBesides;

    /// <summary>The step as blocks of a card.</summary>
    public IEnumerable<Block> Blocks =>
    [
        new Heading(Title),
        .. Table.Count == 0 ? Array.Empty<Block>() : [new Verbatim(string.Join('\n', Table))],
        .. Notes.Select(note => new Paragraph(note)),
    ];

    /// <summary>Distributes steps over pages, in their order; a step that is too long continues under the same title.</summary>
    public static IReadOnlyList<IReadOnlyList<CountStep>> Pages(IEnumerable<CountStep> steps)
    {
        List<List<CountStep>> pages = [];
        foreach (var step in steps.SelectMany(step => step.Parts()))
        {
            if (pages is not [.., var page] || page.Count >= MaxSteps || page.Sum(one => one.Units) + step.Units > MaxUnits)
                pages.Add(page = []);
            page.Add(step);
        }

        return pages;
    }

    private IEnumerable<CountStep> Parts()
    {
        var (lines, notes, left) = Empty();
        foreach (var (text, isNote) in Table.Select(line => (line, false)).Concat(Notes.Select(note => (note, true))))
        {
            if ((left -= text.Length + 1) < 0 && lines.Count + notes.Count > 0)
            {
                yield return this with { Table = lines, Notes = notes };
                (lines, notes, left) = Empty();
                left -= text.Length + 1;
            }

            (isNote ? notes : lines).Add(text);
        }

        yield return this with { Table = lines, Notes = notes };
    }

    private (List<string> Lines, List<string> Notes, int Left) Empty() => ([], [], MaxUnits - UnitsBesides - Title.Length);
}
