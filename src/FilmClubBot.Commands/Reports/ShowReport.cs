using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Reports;

/// <summary>The report to the annual meeting: <c>/club report period:2026</c>.</summary>
[Command("club report", Permission.Moderator, CommandTopic.Society, IsReading = true)]
internal sealed class ShowReport(ClubReports reports, SiteAddress site) : ICommand<ShowReport.Options>
{
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
            Body = ReportBlocks.Of(text, caller),
            Actions = site.To(
                caller.Platform,
                (say["report.page"], SiteAddress.ReportPath(report.Span.Name)),
                (say["report.file"], SiteAddress.ReportFilePath("md", report.Span.Name)),
                (say["sheet.pdf"], SiteAddress.ReportFilePath("pdf", report.Span.Name)),
                (say["archive.link"], SiteAddress.ArchivePath)),
            File = caller.Platform == Platform.CommandLine ? new($"report-{report.Span.Name}.md", ReportMarkdown.MediaType, Encoding.UTF8.GetBytes(ReportMarkdown.Write(text))) { IsOptional = true } : null,
            Audience = Audience.Caller,
        };
    }
}
