using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Reports;

/// <summary>The report to the annual meeting: <c>/club report period:2026</c>.</summary>
[Command("club report", Permission.Moderator, CommandTopic.Society, IsReading = true)]
internal sealed class ShowReport(ClubReports reports, SiteAddress site) : ICommand<ShowReport.Options>
{
    // The page and the file have every line.
    private const int MostLines = 6;

    /// <param name="Period">A term, a year, or two days; the last twelve months unless stated.</param>
    internal sealed record Options([Suggest<KnownReportSpans>] ReportSpan? Period = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var report = await reports.Of(options.Period, cancellationToken);
        var text = ReportWords.Of(report, caller.Club, say);
        return new Card
        {
            Title = text.Title,
            Body = [new Paragraph(text.Lead), .. text.Sections.SelectMany(section => Blocks(section, caller))],
            Actions = site.IsReachedFrom(caller.Platform) ? [.. Links(report.Span, say)] : [],
            File = caller.Platform == Platform.CommandLine ? new($"report-{report.Span.Name}.md", Encoding.UTF8.GetBytes(ReportMarkdown.Write(text))) : null,
            Audience = Audience.Caller,
        };
    }

    private IEnumerable<LinkButton> Links(ReportSpan span, Phrases say)
    {
        foreach (var (label, path) in ((string, string)[])[(say["report.page"], SiteAddress.ReportPath(span.Name)), (say["report.file"], SiteAddress.ReportFilePath(span.Name)), (say["archive.link"], SiteAddress.ArchivePath)])
        {
            if (site.At(path) is { } address)
                yield return new(label, address);
        }
    }

    private static IEnumerable<Block> Blocks(ReportSection section, Caller caller)
    {
        yield return new Heading(section.Title);
        yield return new BulletList(
        [
            .. section.Lines.Take(MostLines).Select(line => (IReadOnlyList<Inline>)[line]),
            .. section.Lines.Count > MostLines ? [[caller.Say["report.more", ("n", section.Lines.Count - MostLines)]]] : Array.Empty<IReadOnlyList<Inline>>(),
        ]);
    }
}
