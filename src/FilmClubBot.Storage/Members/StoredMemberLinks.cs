using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Members;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Members;

internal sealed class StoredMemberLinks(FilmClubContext context, UnitOfWork work, SessionsSignal signal, IClock clock) : IMemberLinks
{
    public async Task<IReadOnlyList<Account>> Accounts(MemberId member, CancellationToken cancellationToken) =>
        (await context.Accounts.Where(row => row.MemberId == member.Value).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .ConvertAll(row => new Account(row.Platform, row.ExternalId, row.Name));

    public async Task<LinkCode> Issue(MemberId member, Platform platform, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var now = clock.GetCurrentInstant();
        // Deletes the member's previous code, and all expired codes.
        await context.LinkCodes.Where(row => row.MemberId == member.Value || row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var code = LinkCode.New();
        context.LinkCodes.Add(new() { MemberId = member.Value, Platform = platform, Hash = code.Hash, ExpiresAt = now + LinkCode.Lifetime });
        await work.Flush(cancellationToken);
        return code;
    }

    public async Task<LinkResult> Redeem(MemberId member, Platform platform, LinkCode code, CancellationToken cancellationToken)
    {
        // A wrong code of a rehearsal would be rolled back and not count, so a rehearsal reveals nothing about a code.
        if (work.IsDryRun)
            return new(LinkOutcome.Unknown);
        // Acquires the write lock before reading: of two concurrent uses of one code, the second finds it used.
        var isAlone = !work.IsOpen;
        await work.Begin(cancellationToken);
        var now = clock.GetCurrentInstant();
        var since = now - LinkCode.TryWindow;
        if (await context.LinkTries.CountAsync(row => row.MemberId == member.Value && row.At > since, cancellationToken) >= LinkCode.MaxTries)
            return new(LinkOutcome.TooManyTries);

        if (await context.LinkCodes.SingleOrDefaultAsync(row => row.Hash == code.Hash && row.ExpiresAt > now, cancellationToken) is not { } issued)
        {
            await NoteWrong(member, now, cancellationToken);
            if (isAlone)
                await work.Commit(cancellationToken);
            return new(LinkOutcome.Unknown);
        }

        if (issued.MemberId == member.Value)
            return new(issued.Platform == platform ? LinkOutcome.Own : LinkOutcome.AlreadyOne);
        // The member was merged into another one since the caller was recognised: the command is retried as that member.
        if (!await context.Accounts.AnyAsync(row => row.MemberId == member.Value, cancellationToken))
            throw new ConflictException("The member was merged into another one in the meantime; try again.");

        var (stays, goes) = Joining.Order(member, new(issued.MemberId));
        await new MemberMerge(context, work, now).Run(stays, goes, cancellationToken);
        return new(LinkOutcome.Joined, (await context.Members.SingleAsync(row => row.Id == stays.Value, cancellationToken)).ToMember());
    }

    public async Task<Member?> Part(MemberId member, Platform platform, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var accounts = await context.Accounts.AsTracking().Where(row => row.MemberId == member.Value).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var parted = accounts.Where(row => row.Platform == platform).ToList();
        if (parted.Count == 0 || parted.Count == accounts.Count)
            return null;
        var own = new MemberRow { Name = parted[0].Name };
        context.Members.Add(own);
        if (platform == Platform.Web)
        {
            // The role is one in the browser chat, where only the new member has an account now.
            var old = await context.Members.AsTracking().SingleAsync(row => row.Id == member.Value, cancellationToken);
            (own.IsWebModerator, old.IsWebModerator) = (old.IsWebModerator, false);
            work.AfterCommit(signal.Raise);
        }

        await work.Flush(cancellationToken);
        foreach (var account in parted)
            account.MemberId = own.Id;
        await work.Flush(cancellationToken);
        return own.ToMember();
    }

    private async Task NoteWrong(MemberId member, Instant now, CancellationToken cancellationToken)
    {
        var since = now - LinkCode.TryWindow;
        await context.LinkTries.Where(row => row.At <= since).ExecuteDeleteAsync(cancellationToken);
        context.LinkTries.Add(new() { MemberId = member.Value, At = now });
        await work.Flush(cancellationToken);
    }
}
