using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Turns;

/// <summary>A Member who takes turns in choosing a film.</summary>
/// <param name="Member">The Member.</param>
/// <param name="Since">When the Member last chose, was skipped, or joined: who waits longest is next.</param>
public sealed record Turn(Member Member, Instant Since);

/// <summary>The Members who take turns in choosing a film, the next one first.</summary>
public sealed class TurnOrder(IEnumerable<Turn> turns)
{
    /// <summary>The turns in order.</summary>
    public IReadOnlyList<Turn> All { get; } = [.. turns.OrderBy(turn => turn.Since).ThenBy(turn => turn.Member.Id.Value)];

    /// <summary>Whose turn it is; null when nobody takes turns.</summary>
    public Turn? Next => All.Count == 0 ? null : All[0];

    /// <summary>A Member's place in the order, from 1; null for a Member who takes no turns.</summary>
    public int? PlaceOf(MemberId member) => All.Select((turn, index) => (turn, Place: (int?)index + 1)).FirstOrDefault(entry => entry.turn.Member.Id == member).Place;
}
