using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Tests.Mail;

/// <summary>Mailboxes in memory.</summary>
internal sealed class InMemoryMailboxes : IMailboxes
{
    public List<MailMember> Stored { get; } = [];

    public Task<MailMember?> Find(string account, CancellationToken cancellationToken) => Task.FromResult(Stored.Find(one => one.Account == account));

    public Task<IReadOnlyList<MailMember>> All(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MailMember>>([.. Stored]);

    public Task<MailMember> Add(string name, Mailbox mailbox, CancellationToken cancellationToken)
    {
        var added = new MailMember(mailbox.Address.Account, new Member(new(100 + Stored.Count), name), mailbox);
        Stored.Add(added);
        return Task.FromResult(added);
    }

    public async Task<Mailbox?> Change(string id, Func<Mailbox, Task<Mailbox?>> change, CancellationToken cancellationToken)
    {
        var at = Stored.FindIndex(one => one.Account == id);
        if (at < 0)
            return null;
        var after = await change(Stored[at].Mailbox) ?? Stored[at].Mailbox;
        Stored[at] = Stored[at] with { Mailbox = after };
        return after;
    }
}
