using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Moves a screening to another time: <c>/screening move her when:fri 8pm</c>.</summary>
[Command("screening move", Permission.Moderator, CommandTopic.Screenings)]
internal sealed class MoveScreening(ScreeningService service, ScreeningCards cards, ScreeningWarnings warnings, IAuditLog audit, IClock clock) : ICommand<MoveScreening.Options>
{
    internal sealed record Options([Suggest<ExactScreenings>] ScreeningId Screening, [Suggest<ScreeningTimes>] Instant When);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        Card? refusal = null;
        var moved = await service.Move(
            options.Screening,
            screening => (refusal = Refusal(screening, options.When, caller)) is null ? screening.MoveTo(options.When, clock.GetCurrentInstant()) : null,
            cancellationToken);
        if (moved is null)
            return Card.Refusal(say["screening.none"]);
        if (refusal is not null)
            return refusal;

        audit.Record(caller.Member.Id, "screening move", ScreeningWords.Subject(moved, caller));
        var card = await cards.Whole(moved, caller, cancellationToken);
        return card with { Body = [.. (await warnings.About(moved, caller, cancellationToken)).Select(warning => new Paragraph(warning)), .. card.Body] };
    }

    private static Card? Refusal(Screening screening, Instant when, Caller caller)
    {
        var say = caller.Say;
        if (!screening.IsAhead)
            return Card.Refusal(say["screening.move.late", ("state", ScreeningWords.State(screening.State, say))]);
        return screening.Start == when ? Card.Refusal(say["screening.move.same", ("when", ScreeningWords.WallTime(when, caller.Club, say))]) : null;
    }
}
