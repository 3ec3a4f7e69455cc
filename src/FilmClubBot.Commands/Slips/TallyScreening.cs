using System.Globalization;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Slips;

/// <summary>States the heads and slips that were counted in the room: <c>/screening tally attended:56 a:20 b:18 c:9 d:3 e:1</c>; without counts, shows them.</summary>
[Command("screening tally", Permission.Moderator, CommandTopic.Screenings)]
internal sealed class TallyScreening(IScreenings screenings, ScreeningService service, ISlips slips, AudienceSlips audience, SiteAddress site, IAuditLog audit) : ICommand<TallyScreening.Options>
{
    /// <summary>In place of the tickets, removes them; -1 removes a number of people.</summary>
    private const string Nothing = "-";

    /// <param name="Screening">The screening; the latest that has begun unless stated.</param>
    /// <param name="Attended">The number of people.</param>
    /// <param name="A">Slips with A.</param>
    /// <param name="B">Slips with B.</param>
    /// <param name="C">Slips with C.</param>
    /// <param name="D">Slips with D.</param>
    /// <param name="E">Slips with E.</param>
    /// <param name="Tickets">The tickets by class.</param>
    /// <param name="Returned">Whether the return was sent.</param>
    internal sealed record Options(
        [Suggest<KnownScreenings>] ScreeningId? Screening = null,
        int? Attended = null,
        int? A = null,
        int? B = null,
        int? C = null,
        int? D = null,
        int? E = null,
        [Text(TicketCounts.MaxText)] string? Tickets = null,
        bool? Returned = null)
    {
        /// <summary>Whether nothing is stated: the tally is only shown.</summary>
        public bool IsEmpty => this with { Screening = null } == new Options();
    }

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (Problem(options, say) is { } problem)
            return Card.Refusal(say["refusal.title"], problem);
        if ((options.Screening ?? await Latest(cancellationToken)) is not { } id || await screenings.Find(id, cancellationToken) is not { } found)
            return Card.Refusal(say["screening.tally.none"]);
        if (options.IsEmpty)
            return await Show(found, caller, cancellationToken);

        var before = Tally.None;
        var isEarly = false;
        var changed = await service.Change(
            id,
            screening =>
            {
                before = screening.Tally;
                isEarly = screening.State is not (ScreeningState.Running or ScreeningState.Over);
                return isEarly ? null : screening with { Tally = Stated(before, options) };
            },
            cancellationToken);
        if (isEarly || changed is null)
            return Card.Refusal(say["refusal.title"], say["screening.tally.early"]);
        audit.Record(caller.Member.Id, "screening tally", ScreeningWords.Subject(changed, caller));
        return await Show(changed, caller, cancellationToken) with { Reversal = new(To(before, options, changed), $"tally of screening {changed.Id}") };
    }

    private static string? Problem(Options options, Phrases say)
    {
        if (new[] { options.A, options.B, options.C, options.D, options.E }.Any(count => count is < 0 or > Tally.MaxCount) || options.Attended is < -1 or > Tally.MaxCount)
            return say["screening.tally.wrong", ("most", Tally.MaxCount)];
        return options.Tickets is { } tickets && tickets != Nothing && !TicketCounts.TryParse(tickets, null, out _)
            ? say["screening.tally.wrongtickets", ("classes", TicketCounts.MaxClasses)]
            : null;
    }

    private async Task<ScreeningId?> Latest(CancellationToken cancellationToken) =>
        (await screenings.Ahead(cancellationToken)).FirstOrDefault(screening => screening.State == ScreeningState.Running)?.Id
        ?? ((await screenings.Past(new PageRequest(1, 1), cancellationToken)).Items is [var latest, ..] ? latest.Id : null);

    private static Tally Stated(Tally before, Options options) => before with
    {
        Attended = options.Attended switch { null => before.Attended, -1 => null, var attended => attended },
        Slips = new(options.A ?? before.Slips.A, options.B ?? before.Slips.B, options.C ?? before.Slips.C, options.D ?? before.Slips.D, options.E ?? before.Slips.E),
        Tickets = options.Tickets switch { null => before.Tickets, Nothing => null, var tickets => TicketCounts.Parse(tickets, null).ToString() },
        IsReturned = options.Returned ?? before.IsReturned,
    };

    private async Task<Card> Show(Screening screening, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var score = await audience.Of(screening, cancellationToken);
        return new Card
        {
            Title = say["screening.tally.title", ("film", ScreeningWords.Film(screening, say))],
            When = ScreeningWords.When(screening, caller.Club, say),
            Body =
            [
                .. score.All.Total > 0 ? SlipWords.Blocks(score, say) : [new Paragraph(say["slips.none"])],
                new Paragraph(say["slips.apart"]),
                .. await Sheet(screening, caller, cancellationToken),
            ],
            Fields =
            [
                new(say["screening.tally.attended"], screening.Tally.Attended?.ToString(say.Culture) ?? say["screening.tally.uncounted"]),
                .. screening.Tally.Tickets is { } tickets ? [new Field(say["screening.tally.tickets"], tickets)] : Array.Empty<Field>(),
                .. screening.Tally.IsReturned ? [new Field(say["screening.tally.return"], say["screening.tally.sent"])] : Array.Empty<Field>(),
            ],
            Actions = screening.State is ScreeningState.Running or ScreeningState.Over
                ? [new FormButton(say["screening.tally.fill"], new CommandCall("screening tally", ("screening", ScreeningButtons.Value(screening))))]
                : [],
            Audience = Audience.Caller,
        };
    }

    private async Task<IEnumerable<Block>> Sheet(Screening screening, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (audience.TimeOf(screening) is not (SlipTime.Early or SlipTime.Open) || !site.IsReachedFrom(caller.Platform)
            || await slips.KeyOf(screening.Id, cancellationToken) is not { } key || site.At(SiteAddress.SlipSheetPath(key)) is not { } sheet)
            return [];
        return [new Paragraph(say["slips.sheet"], " ", new Anchor(say["slips.sheetlink"], sheet))];
    }

    // The call that states the former counts again.
    private static CommandCall To(Tally before, Options options, Screening screening) => new(
        "screening tally",
        ("screening", ScreeningButtons.Value(screening)),
        ("attended", Former(options.Attended, before.Attended ?? -1)),
        ("a", Former(options.A, before.Slips.A)),
        ("b", Former(options.B, before.Slips.B)),
        ("c", Former(options.C, before.Slips.C)),
        ("d", Former(options.D, before.Slips.D)),
        ("e", Former(options.E, before.Slips.E)),
        ("tickets", options.Tickets is null ? null : before.Tickets ?? Nothing),
        ("returned", options.Returned is null ? null : before.IsReturned ? "yes" : "no"));

    private static string? Former(int? given, int before) => given is null ? null : before.ToString(CultureInfo.InvariantCulture);
}
