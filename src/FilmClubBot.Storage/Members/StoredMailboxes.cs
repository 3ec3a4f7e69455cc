using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Members;

internal sealed class StoredMailboxes(FilmClubContext context, UnitOfWork work) : IMailboxes
{
    public async Task<MailMember?> Find(string account, CancellationToken cancellationToken) =>
        (await Of(account).Include(row => row.Member).SingleOrDefaultAsync(cancellationToken))?.ToMailMember();

    public async Task<IReadOnlyList<MailMember>> All(CancellationToken cancellationToken) =>
        (await context.Accounts.Include(row => row.Member).Where(row => row.MailAddress != null).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .ConvertAll(row => row.ToMailMember());

    public async Task<MailMember> Add(string name, Mailbox mailbox, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var shown = name.Cut(StoredMembers.MaxNameLength);
        var row = new AccountRow { Member = new() { Name = shown }, Platform = Platform.Mail, ExternalId = mailbox.Address.Account, Name = shown };
        row.Take(mailbox);
        context.Accounts.Add(row);
        await work.Flush(cancellationToken);
        return row.ToMailMember();
    }

    public async Task<Mailbox?> Change(string account, Func<Mailbox, Task<Mailbox?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(Of(account), cancellationToken) is not { } row)
            return null;
        var before = row.ToMailbox();
        if (await change(before) is not { } after || after == before)
            return before;
        row.Take(after);
        await work.Flush(cancellationToken);
        return after;
    }

    private IQueryable<AccountRow> Of(string account) => context.Accounts.Where(row => row.ExternalId == account && row.MailAddress != null);
}
