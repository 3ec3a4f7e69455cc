using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Mailboxes;

/// <summary>The accounts of members who get mail. A mailbox is found by its account's id, <see cref="MailAddress.Account"/>.</summary>
public interface IMailboxes : IChangeable<string, Mailbox>
{
    /// <summary>The mailbox of an account; null when there is none.</summary>
    Task<MailMember?> Find(string account, CancellationToken cancellationToken);

    /// <summary>All mailboxes, in the order in which they were added.</summary>
    Task<IReadOnlyList<MailMember>> All(CancellationToken cancellationToken);

    /// <summary>Adds a member who has a mailbox alone. The address must have none.</summary>
    Task<MailMember> Add(string name, Mailbox mailbox, CancellationToken cancellationToken);
}
