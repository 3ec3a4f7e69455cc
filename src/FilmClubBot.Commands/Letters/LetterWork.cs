using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Returns;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Audit;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Letters;

/// <summary>The parts of a letter about what is in progress: screenings, licences, returns, ballots, and who decided what lately.</summary>
public sealed class LetterWork(IScreenings screenings, ScreeningReturns returns, IBallots ballots, IAuditLog audit, Club club)
{
    private const int MostDecisions = 40;

    /// <summary>The sections.</summary>
    public async Task<IReadOnlyList<ReportSection>> Sections(Phrases say, CancellationToken cancellationToken)
    {
        var ahead = await screenings.Ahead(cancellationToken);
        var open = (await returns.Of(null, cancellationToken)).Where(one => one.Due is not null);
        return
        [
            LetterWords.Section(say["letter.ahead"], ahead.Select(screening => Ahead(screening, say)), say),
            LetterWords.Section(say["letter.licences"], [.. ahead.Where(screening => ScreeningWords.Licence(screening).Length > 0).Select(screening => Licence(screening, say)), .. open.Select(one => Return(one, say))], say),
            LetterWords.Section(say["letter.ballots"], (await ballots.Open(cancellationToken)).Select(ballot => ballot.ClosesAt is { } at ? say["letter.ballot", ("title", ballot.Title), ("day", Day(at, say))] : ballot.Title), say),
            LetterWords.Section(say["letter.decided"], (await audit.Recent(new PageRequest(1, MostDecisions), cancellationToken)).Items.Select(entry => Decision(entry, say)), say),
        ];
    }

    private string Ahead(Screening screening, Phrases say)
    {
        var (film, when) = (ScreeningWords.Film(screening, say), ScreeningWords.WallTime(screening.Start, club, say));
        return screening.Host is { } host
            ? say["letter.screeningof", ("film", film), ("when", when), ("state", ScreeningWords.State(screening.State, say)), ("host", host.Name)]
            : say["letter.screening", ("film", film), ("when", when), ("state", ScreeningWords.State(screening.State, say))];
    }

    private static string Licence(Screening screening, Phrases say) => say["letter.licence", ("film", ScreeningWords.Film(screening, say)), ("licence", ScreeningWords.Licence(screening))];

    private string Return(ScreeningReturn one, Phrases say) =>
        say[one.IsOverdue ? "letter.overdue" : "letter.return", ("film", ScreeningWords.Film(one.Screening, say)), ("licence", ScreeningWords.Licence(one.Screening)), ("day", Day(one.Due!.Value, say))];

    // Who was erased is a former member.
    private string Decision(AuditEntry entry, Phrases say) =>
        say["letter.decision", ("day", Day(entry.At, say)), ("name", entry.By?.Name ?? entry.Source ?? say["audit.former"]), ("command", $"/{entry.Action}"), ("subject", entry.Subject)];

    private string Day(Instant at, Phrases say) => ReportSpan.Day(at.InZone(club.Zone).Date, say);
}
