using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Turns;

namespace FilmClubBot.Commands.Turns;

/// <summary>The members who take turns in choosing a film.</summary>
public interface ITurns
{
    /// <summary>Everybody's turns, the next first.</summary>
    Task<TurnOrder> Order(CancellationToken cancellationToken);

    /// <summary>Adds a member at the end.</summary>
    /// <returns>False when they take turns already, and keep their place.</returns>
    Task<bool> Join(MemberId member, CancellationToken cancellationToken);

    /// <summary>Removes a member.</summary>
    /// <returns>False when they took no turns.</returns>
    Task<bool> Leave(MemberId member, CancellationToken cancellationToken);

    /// <summary>Moves the member whose turn it is to the end, because they chose or are skipped.</summary>
    /// <returns>False, and nothing changed, when it is not their turn now.</returns>
    Task<bool> EndTurn(MemberId member, CancellationToken cancellationToken);
}
