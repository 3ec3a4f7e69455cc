using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Mailboxes;

/// <summary>The mailboxes that announcements are sent to, besides the channels: those whose owners agreed.</summary>
public sealed class MailRecipients(IMailboxes mailboxes, IEnumerable<IMessenger> messengers)
{
    /// <summary>Whether the program sends mail.</summary>
    public bool IsOn => messengers.Any(messenger => messenger.Platform == Platform.Mail && messenger.DirectMessages != DirectMessages.None);

    /// <summary>All of them.</summary>
    public Task<IReadOnlyList<DeliveryChannel>> All(CancellationToken cancellationToken) => Confirmed(_ => true, cancellationToken);

    /// <summary>Those of one member.</summary>
    public Task<IReadOnlyList<DeliveryChannel>> Of(MemberId member, CancellationToken cancellationToken) => Confirmed(owner => owner == member, cancellationToken);

    private async Task<IReadOnlyList<DeliveryChannel>> Confirmed(Func<MemberId, bool> isRecipient, CancellationToken cancellationToken) => IsOn
        ? [.. (await mailboxes.All(cancellationToken)).Where(one => one.Mailbox.State == MailboxState.Confirmed && isRecipient(one.Member.Id)).Select(one => new DeliveryChannel(Platform.Mail, one.Account))]
        : [];
}
