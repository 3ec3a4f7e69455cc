using System.Collections.Concurrent;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Numbers people in the order in which they are met.</summary>
internal sealed class FakeMembers : IMembers, IUnitOfWork
{
    private readonly ConcurrentDictionary<string, MemberId> _ids = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>How many people were met.</summary>
    public int Count => _ids.Count;

    /// <summary>How many commands were asked to change nothing.</summary>
    public int DryRuns { get; private set; }

    public Task<Member> Recognise(Account account, CancellationToken cancellationToken) =>
        Task.FromResult(new Member(_ids.GetOrAdd(account.ExternalId, _ => new MemberId(Interlocked.Increment(ref _last))), account.Name));

    /// <summary>Makes an account another member's, as linking does.</summary>
    public void Join(string account, MemberId member) => _ids[account] = member;

    public Task<Member?> Find(MemberId member, CancellationToken cancellationToken) =>
        Task.FromResult(_ids.FirstOrDefault(known => known.Value == member) is { Key: { } account } ? new Member(member, account) : null);

    public Task<IReadOnlyDictionary<MemberId, IReadOnlyList<Account>>> Accounts(IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken) => throw new NotSupportedException("No test looks accounts up.");

    public Task<IReadOnlyList<MemberId>> Holders(Platform platform, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MemberId>>([.. externalIds.Where(_ids.ContainsKey).Select(id => _ids[id]).Distinct()]);

    public Task<IReadOnlyList<Member>> Named(string part, int most, CancellationToken cancellationToken) => throw new NotSupportedException("No test looks a member up.");

    public Task<IReadOnlyList<Member>> Compared(CancellationToken cancellationToken) => throw new NotSupportedException("No test compares members.");

    public Task<bool> SetCompared(MemberId member, bool isCompared, CancellationToken cancellationToken) => throw new NotSupportedException("No test compares members.");

    public void StartDryRun() => DryRuns++;

    public Task Commit(CancellationToken cancellationToken) => Task.CompletedTask;
}
