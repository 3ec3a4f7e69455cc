using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Turns;

/// <summary>Passes the turn to the next member: <c>/pick skip</c>. A moderator can skip anybody whose turn it is.</summary>
[Command("pick skip", Permission.Member, CommandTopic.Votes)]
internal sealed class SkipTurn(ITurns turns, IAuditLog audit) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if ((await turns.Order(cancellationToken)).Next is not { } next)
            return Card.Nothing(say["pick.turns.nobody"], say["pick.turns.how"]);
        var isOwn = next.Member.Id == caller.Member.Id;
        if (!isOwn && caller.Permission < Permission.Moderator)
            return Card.Refusal(say["pick.turns.nottheirs", ("name", next.Member.Name)]);
        // Somebody else may have skipped the member meanwhile.
        if (!await turns.EndTurn(next.Member.Id, cancellationToken))
            return TurnCards.Order(await turns.Order(cancellationToken), say);
        if (!isOwn)
            audit.Record(caller.Member.Id, "pick skip", next.Member.Name);
        return new Card { Title = say["pick.skip.done", ("name", next.Member.Name)], Body = [TurnCards.Next(await turns.Order(cancellationToken), say)] };
    }
}
