using FilmClubBot.Commands.Choosing;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime.Testing;

namespace FilmClubBot.Commands.Tests.Choosing;

/// <summary>A watchlist, ballots and votes in memory.</summary>
internal sealed class InMemoryChoices : IWatchlist, IBallots, IVotes
{
    private readonly Dictionary<BallotId, Ballot> _ballots = [];
    private readonly Dictionary<(BallotId, MemberId), Vote> _votes = [];

    /// <summary>What is on the watchlist, in the order in which it was suggested.</summary>
    public List<(Film Film, FilmSuggestion Suggestion)> Suggestions { get; } = [];

    /// <summary>What is on the named lists.</summary>
    public Dictionary<ListName, List<(Film Film, FilmSuggestion Suggestion)>> Named { get; } = [];

    /// <summary>The films that can be suggested.</summary>
    public IReadOnlyList<Film> Films { get; set; } = [Bench.Her, Bench.RedShoes, Bench.Solaris, Bench.Us];

    /// <summary>The films that were shown already.</summary>
    public IReadOnlyCollection<FilmId> Shown { get; set; } = [];

    public IReadOnlyCollection<Ballot> Ballots => _ballots.Values;

    public Ballot Only => Assert.Single(_ballots.Values);

    public int VoteCount => _votes.Count;

    /// <summary>Puts a ballot up as it is.</summary>
    public Ballot Put(Ballot ballot) => _ballots[ballot.Id] = ballot;

    Task<IReadOnlyList<ListedFilm>> IWatchlist.All(ListName? list, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ListedFilm>>(
    [
        .. (list is { } one ? On(one) : [.. Suggestions, .. Named.SelectMany(named => named.Value)])
            .GroupBy(listed => listed.Film.Id).OrderByDescending(group => group.Count()).Select(group => new ListedFilm(group.First().Film, [.. group.Select(listed => listed.Suggestion)])),
    ]);

    public Task<IReadOnlyList<ListName>> Lists(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ListName>>([.. Named.Where(named => named.Value.Count > 0).Select(named => named.Key)]);

    public Task<SupportedFilm?> Support(ListName list, FilmId film, MemberId member, string? reason, CancellationToken cancellationToken)
    {
        var listed = On(list);
        if (listed.FindIndex(one => one.Film.Id == film && one.Suggestion.By.Id == member) is >= 0 and var at)
        {
            var before = listed[at].Suggestion;
            listed[at] = listed[at] with { Suggestion = before with { Reason = reason ?? before.Reason } };
            return Task.FromResult<SupportedFilm?>(new(before));
        }

        if (listed.Count(one => one.Suggestion.By.Id == member && !Shown.Contains(one.Film.Id)) >= FilmSuggestion.MaxOpen)
            return Task.FromResult<SupportedFilm?>(null);
        var known = Films.FirstOrDefault(one => one.Id == film) ?? new Film(film, $"Film {film}", null, []);
        listed.Add((known, new(new Member(member, $"Member {member}"), reason, FakeClock.FromUtc(2026, 11, 27, 19, 0, 0).GetCurrentInstant())));
        return Task.FromResult<SupportedFilm?>(new(null));
    }

    public Task<FilmSuggestion?> Withdraw(ListName list, FilmId film, MemberId member, CancellationToken cancellationToken)
    {
        var withdrawn = On(list).Find(one => one.Film.Id == film && one.Suggestion.By.Id == member).Suggestion;
        On(list).RemoveAll(one => one.Film.Id == film && one.Suggestion.By.Id == member);
        return Task.FromResult<FilmSuggestion?>(withdrawn);
    }

    public Task<bool> Remove(ListName list, FilmId film, CancellationToken cancellationToken) => Task.FromResult(On(list).RemoveAll(one => one.Film.Id == film) > 0);

    public Task<Ballot> Add(Ballot draft, CancellationToken cancellationToken) => Task.FromResult(Put(draft with { Id = new(_ballots.Count + 1) }));

    public async Task<Ballot?> Change(BallotId ballot, Func<Ballot, Task<Ballot?>> change, CancellationToken cancellationToken)
    {
        if (_ballots.GetValueOrDefault(ballot) is not { } before || await change(before) is not { } after)
            return _ballots.GetValueOrDefault(ballot);
        foreach (var vote in _votes.Keys.Where(vote => vote.Item1 == ballot).ToList())
            _votes.Remove(vote);
        return Put(after);
    }

    public Task<Ballot?> Find(BallotId ballot, CancellationToken cancellationToken) => Task.FromResult(_ballots.GetValueOrDefault(ballot));

    public Task<IReadOnlyList<Ballot>> Open(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Ballot>>([.. _ballots.Values.Where(ballot => ballot.State == BallotState.Open)]);

    public Task<IReadOnlyList<Ballot>> Latest(int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Ballot>>([.. _ballots.Values.OrderByDescending(ballot => ballot.Id.Value).Take(most)]);

    public Task Cast(BallotId ballot, MemberId member, Ranking ranking, CancellationToken cancellationToken)
    {
        _votes[(ballot, member)] = new(member, ranking, Samples.Friday);
        return Task.CompletedTask;
    }

    public Task<bool> Withdraw(BallotId ballot, MemberId member, CancellationToken cancellationToken) => Task.FromResult(_votes.Remove((ballot, member)));

    public Task<Vote?> Of(BallotId ballot, MemberId member, CancellationToken cancellationToken) => Task.FromResult(_votes.GetValueOrDefault((ballot, member)));

    Task<IReadOnlyList<Ranking>> IVotes.All(BallotId ballot, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Ranking>>([.. _votes.Where(vote => vote.Key.Item1 == ballot).Select(vote => vote.Value.Ranking)]);

    private List<(Film Film, FilmSuggestion Suggestion)> On(ListName list)
    {
        if (list.IsWatchlist)
            return Suggestions;
        if (!Named.TryGetValue(list, out var films))
            Named[list] = films = [];
        return films;
    }
}
