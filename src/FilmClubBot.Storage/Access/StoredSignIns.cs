using FilmClubBot.Commands.Access;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Members;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Access;

internal sealed class StoredSignIns(FilmClubContext context, UnitOfWork work, SessionsSignal signal, IClock clock) : ISignIns
{
    private const int MaxBrowser = 100;

    public async Task<Member> Invite(string name, CancellationToken cancellationToken) => (await Add(name, isModerator: false, cancellationToken)).Member.ToMember();

    public async Task<SignInSecret> Issue(MemberId member, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var now = clock.GetCurrentInstant();
        // Deletes the member's previous link, and all expired links.
        await context.SignInLinks.Where(row => row.MemberId == member.Value || row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var link = SignInSecret.New();
        context.SignInLinks.Add(new() { MemberId = member.Value, Hash = link.Hash, ExpiresAt = now + SignInSecret.LinkLifetime });
        await work.Flush(cancellationToken);
        return link;
    }

    public async Task<Member?> Find(SignInSecret link, CancellationToken cancellationToken) =>
        (await Valid(link).Include(row => row.Member).SingleOrDefaultAsync(cancellationToken))?.Member.ToMember();

    public async Task<SignInSecret?> Redeem(SignInSecret link, string browser, CancellationToken cancellationToken)
    {
        // Acquires the write lock before reading: of two concurrent uses of one link, the second finds it used.
        await work.Begin(cancellationToken);
        if (await Valid(link).Include(row => row.Member).SingleOrDefaultAsync(cancellationToken) is not { Member: var member } issued)
            return null;
        await context.SignInLinks.Where(row => row.Hash == issued.Hash).ExecuteDeleteAsync(cancellationToken);
        var account = await context.Accounts.AsTracking().Where(row => row.MemberId == member.Id && row.Platform == Platform.Web).OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken)
            ?? context.Accounts.Add(NewAccount(member.Name, account => account.MemberId = member.Id)).Entity;
        return await Begin(account, browser, cancellationToken);
    }

    public async Task<SignInSecret?> AddFirstModerator(string name, string browser, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await HasModerator(cancellationToken) ? null : await Begin(await Add(name, isModerator: true, cancellationToken), browser, cancellationToken);
    }

    public Task<bool> HasModerator(CancellationToken cancellationToken) =>
        context.Accounts.AnyAsync(row => row.Platform == Platform.Web && row.Member.IsWebModerator, cancellationToken);

    public async Task<bool> SetRole(MemberId member, Permission role, CancellationToken cancellationToken)
    {
        var isModerator = role == Permission.Moderator;
        if (await work.Lock(context.Members.Where(row => row.Id == member.Value), cancellationToken) is not { } row || row.IsWebModerator == isModerator)
            return false;
        row.IsWebModerator = isModerator;
        await work.Flush(cancellationToken);
        work.AfterCommit(signal.Raise);
        return true;
    }

    private IQueryable<SignInLinkRow> Valid(SignInSecret link)
    {
        var (hash, now) = (link.Hash, clock.GetCurrentInstant());
        return context.SignInLinks.Where(row => row.Hash == hash && row.ExpiresAt > now);
    }

    private async Task<AccountRow> Add(string name, bool isModerator, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var shown = name.Cut(StoredMembers.MaxNameLength);
        var account = context.Accounts.Add(NewAccount(shown, account => account.Member = new() { Name = shown, IsWebModerator = isModerator })).Entity;
        await work.Flush(cancellationToken);
        return account;
    }

    // No cookie of a browser has this id's form, so nobody can claim the account by a cookie.
    private static AccountRow NewAccount(string name, Action<AccountRow> belong)
    {
        var account = new AccountRow { Platform = Platform.Web, ExternalId = $"member-{Guid.NewGuid():N}", Name = name };
        belong(account);
        return account;
    }

    private async Task<SignInSecret> Begin(AccountRow account, string browser, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await context.WebSessions.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var secret = SignInSecret.New();
        context.WebSessions.Add(new() { Account = account, Hash = secret.Hash, Browser = browser.Cut(MaxBrowser), SignedInAt = now, ExpiresAt = now + SignInSecret.SessionLifetime });
        await work.Flush(cancellationToken);
        return secret;
    }
}
