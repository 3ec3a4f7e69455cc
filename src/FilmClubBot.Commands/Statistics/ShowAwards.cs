using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Recaps;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Statistics;

/// <summary>The awards of a term, with its evenings as a picture: <c>/club awards</c>.</summary>
[Command("club awards", Permission.Member, CommandTopic.Films, IsReading = true)]
internal sealed class ShowAwards(ClubReports reports, IMembers members, IFigurePicture picture, ScreeningPolicy policy, SiteAddress site, IClock clock) : ICommand<ShowAwards.Options>
{
    /// <param name="Period">A term, a year, or two days; the term that began last unless stated.</param>
    internal sealed record Options([Suggest<KnownReportSpans>] ReportSpan? Period = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var (say, club) = (caller.Say, caller.Club);
        var span = options.Period ?? ReportSpan.Latest(policy.Terms, clock.GetCurrentInstant().InZone(club.Zone).Date);
        var report = await reports.Shown(span, cancellationToken);
        var title = say["awards.title", ("period", span.Label(say))];
        var awards = TermAwards.Of(ShownFilms.Of(report));
        if (awards.IsEmpty)
            return Card.Nothing(title, say["awards.none"]);
        var figure = span.Term is { } term ? TermHeat.Figure(report, term, showsAttendance: true, club, say) : null;
        return new Card
        {
            Title = title,
            Body =
            [
                new BulletList([.. AwardWords.Films(awards, say), .. AwardWords.ForMembers(awards, await Names(awards, cancellationToken), say)]),
                new Paragraph(say["awards.measure", ("least", TermAwards.LeastRatings)]),
                .. figure is null ? Array.Empty<Block>() :
                [
                    new Heading(figure.Title),
                    new BulletList([.. TermHeat.Sentences(report, span.Term!, showsAttendance: true, club, say).Select(evening => (IReadOnlyList<Inline>)[evening])]),
                ],
            ],
            Image = figure is null ? null : picture.Draw(figure),
            Actions = span.IsNamed ? site.To(caller.Platform, (say["stats.page"], SiteAddress.StatisticsPath(span.Name))) : [],
        };
    }

    private async Task<Dictionary<MemberId, string>> Names(TermAwards awards, CancellationToken cancellationToken)
    {
        Dictionary<MemberId, string> names = [];
        foreach (var member in awards.MostActive?.Members ?? [])
            names[member] = (await members.Find(member, cancellationToken))?.Name ?? $"#{member}";
        return names;
    }
}
