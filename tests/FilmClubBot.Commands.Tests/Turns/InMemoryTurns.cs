using FilmClubBot.Commands.Turns;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Turns;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Turns;

/// <summary>Turns in memory; each change is a second later than the one before.</summary>
internal sealed class InMemoryTurns : ITurns
{
    private readonly Dictionary<MemberId, Turn> _turns = [];
    private int _changes;

    public Task<TurnOrder> Order(CancellationToken cancellationToken) => Task.FromResult(new TurnOrder(_turns.Values));

    public Task<bool> Join(MemberId member, CancellationToken cancellationToken) => Task.FromResult(_turns.TryAdd(member, new(new(member, $"Member {member}"), Next())));

    public Task<bool> Leave(MemberId member, CancellationToken cancellationToken) => Task.FromResult(_turns.Remove(member));

    public Task<bool> EndTurn(MemberId member, CancellationToken cancellationToken)
    {
        if (new TurnOrder(_turns.Values).Next?.Member.Id != member)
            return Task.FromResult(false);
        _turns[member] = _turns[member] with { Since = Next() };
        return Task.FromResult(true);
    }

    private Instant Next() => Samples.Friday + Duration.FromSeconds(++_changes);
}
