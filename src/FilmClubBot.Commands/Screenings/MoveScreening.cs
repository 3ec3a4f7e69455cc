using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Sets a screening to another time: <c>/screening move her when:fri 8pm</c>.</summary>
[Command("screening move", Permission.Moderator)]
internal sealed class MoveScreening(IScreenings screenings, ScreeningDesk desk, ScreeningCards cards, ScreeningWarnings warnings, IAuditLog audit) : ICommand<MoveScreening.Options>
{
    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId Screening, [Suggest<ScreeningTimes>] Instant When);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        await screenings.Hold(cancellationToken);
        if (await screenings.Find(options.Screening, cancellationToken) is not { } screening)
            return Card.Refusal(say["screening.none"]);
        if (!screening.IsAhead)
            return Card.Refusal(say["screening.move.late", ("state", ScreeningWords.State(screening.State, say))]);
        if (screening.Start == options.When)
            return Card.Refusal(say["screening.move.same", ("when", ScreeningWords.WallTime(screening.Start, caller.Club, say))]);

        var moved = await desk.Move(screening, options.When, cancellationToken);
        audit.Record(caller.Member.Id, "screening move", ScreeningWords.Subject(moved, caller));
        var card = await cards.Whole(moved, caller, cancellationToken);
        return card with { Body = [.. (await warnings.About(moved, caller, cancellationToken)).Select(warning => new Paragraph(warning)), .. card.Body] };
    }
}
