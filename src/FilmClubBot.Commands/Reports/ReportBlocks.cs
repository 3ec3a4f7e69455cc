using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Reports;

/// <summary>A report on a card, without its tables.</summary>
internal static class ReportBlocks
{
    // The page and the file have every line.
    private const int MostLines = 6;

    /// <summary>The blocks, with the first lines of each section; on the command line, which has room for them, with all.</summary>
    public static IReadOnlyList<Block> Of(ReportText text, Caller caller) => [new Paragraph(text.Lead), .. text.Sections.SelectMany(section => Section(section, caller))];

    private static IEnumerable<Block> Section(ReportSection section, Caller caller)
    {
        var most = caller.Platform == Platform.CommandLine ? int.MaxValue : MostLines;
        yield return new Heading(section.Title);
        yield return new BulletList(
        [
            .. section.Lines.Take(most).Select(line => (IReadOnlyList<Inline>)[line]),
            .. section.Lines.Count > most ? [[caller.Say["report.more", ("n", section.Lines.Count - most)]]] : Array.Empty<IReadOnlyList<Inline>>(),
        ]);
    }
}
