using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Members;

internal sealed class StoredMembers(FilmClubContext context, UnitOfWork work) : IMembers
{
    /// <summary>Longest display name that is stored; Discord allows 32 characters, Slack 80.</summary>
    internal const int MaxNameLength = 100;

    // Nearly every command begins with this query.
    private static readonly Dictionary<Platform, CompiledQuery<string, KnownAccount>> _known = Enum.GetValues<Platform>().ToDictionary(
        platform => platform,
        platform => new CompiledQuery<string, KnownAccount>((context, id) => context.Accounts
            .Where(row => row.Platform == platform && row.ExternalId == id)
            .Select(row => new KnownAccount(row.Name, row.MemberId, row.Member.Name))));

    public async Task<Member?> Find(MemberId member, CancellationToken cancellationToken) =>
        (await context.Members.SingleOrDefaultAsync(row => row.Id == member.Value, cancellationToken))?.ToMember();

    public async Task<IReadOnlyDictionary<MemberId, IReadOnlyList<Account>>> Accounts(IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken)
    {
        var keys = members.Select(member => member.Value).ToList();
        var rows = await context.Accounts.Where(row => keys.Contains(row.MemberId)).OrderBy(row => row.Platform).ThenBy(row => row.ExternalId).ToListAsync(cancellationToken);
        return rows.GroupBy(row => new MemberId(row.MemberId)).ToDictionary(
            group => group.Key, group => (IReadOnlyList<Account>)[.. group.Select(row => new Account(row.Platform, row.ExternalId, row.Name))]);
    }

    public async Task<IReadOnlyList<MemberId>> Holders(Platform platform, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken) =>
        (await context.Accounts.Where(row => row.Platform == platform && externalIds.Contains(row.ExternalId)).Select(row => row.MemberId).Distinct().ToListAsync(cancellationToken))
            .ConvertAll(id => new MemberId(id));

    // Compared here: SQLite's LIKE ignores the case of ASCII letters only, and PostgreSQL's of none.
    public async Task<IReadOnlyList<Member>> Named(string part, int most, CancellationToken cancellationToken) =>
        await context.Members.OrderBy(row => row.Name).ThenBy(row => row.Id).AsAsyncEnumerable()
            .Where(row => row.Name.Contains(part, StringComparison.OrdinalIgnoreCase))
            .Take(most)
            .Select(row => row.ToMember())
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Member>> Compared(CancellationToken cancellationToken) =>
        (await context.Members.Where(row => row.IsCompared).OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancellationToken)).ConvertAll(row => row.ToMember());

    public async Task<bool> SetCompared(MemberId member, bool isCompared, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await context.Members.Where(row => row.Id == member.Value && row.IsCompared != isCompared).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsCompared, isCompared), cancellationToken) > 0;
    }

    public async Task<Member> Recognise(Account account, CancellationToken cancellationToken)
    {
        if (account.ExternalId.Length is 0 or > AccountRow.MaxExternalIdLength)
            throw new ArgumentException($"A platform's id of a person has 1 to {AccountRow.MaxExternalIdLength} characters; this one has {account.ExternalId.Length}.", nameof(account));

        var trimmed = account.Name.Trim();
        var name = (trimmed.Length == 0 ? account.ExternalId : trimmed).Cut(MaxNameLength);

        // Almost every call comes from a known account with an unchanged name: that path acquires no write lock.
        if (await _known[account.Platform].Read(context, account.ExternalId, cancellationToken) is [var known] && known.Name == name)
            return new(new(known.Member), known.MemberName);

        // Committed immediately: a new member must neither hold the write lock while the command runs, nor be lost when the command is refused.
        var isAlone = !work.IsOpen;
        await work.Begin(cancellationToken);
        var row = await Known(account).AsTracking().SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            row = new() { Member = new() { Name = name }, Platform = account.Platform, ExternalId = account.ExternalId, Name = name };
            context.Accounts.Add(row);
        }
        else if (row.Name != name)
        {
            row.Name = name;
            row.Member.Name = name;
        }

        await work.Flush(cancellationToken);
        var member = row.Member.ToMember();
        if (isAlone)
            await work.Commit(cancellationToken);
        return member;
    }

    private IQueryable<AccountRow> Known(Account account) =>
        context.Accounts.Include(row => row.Member)
            .Where(row => row.Platform == account.Platform && row.ExternalId == account.ExternalId);

    private sealed record KnownAccount(string Name, int Member, string MemberName);
}
