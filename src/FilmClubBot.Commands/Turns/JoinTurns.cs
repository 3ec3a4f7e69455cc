using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Turns;

/// <summary>Puts the caller at the end of those who choose in turn: <c>/pick join</c>.</summary>
[Command("pick join", Permission.Member, CommandTopic.Votes)]
internal sealed class JoinTurns(ITurns turns) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var isNew = await turns.Join(caller.Member.Id, cancellationToken);
        var order = await turns.Order(cancellationToken);
        var place = order.PlaceOf(caller.Member.Id) ?? order.All.Count;
        return isNew
            ? new Card { Title = caller.Say["pick.join.done", ("name", caller.Member.Name), ("place", place)], Body = [TurnCards.Next(order, caller.Say)] }
            : Card.Nothing(caller.Say["pick.join.already", ("place", place)]);
    }
}

/// <summary>Takes the caller out of those who choose in turn: <c>/pick leave</c>.</summary>
[Command("pick leave", Permission.Member, CommandTopic.Votes)]
internal sealed class LeaveTurns(ITurns turns) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) =>
        await turns.Leave(caller.Member.Id, cancellationToken)
            ? new Card { Title = caller.Say["pick.leave.done", ("name", caller.Member.Name)], Body = [TurnCards.Next(await turns.Order(cancellationToken), caller.Say)] }
            : Card.Nothing(caller.Say["pick.leave.none"]);
}
