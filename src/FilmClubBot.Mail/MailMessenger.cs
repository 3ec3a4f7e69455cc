using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Mail.Sending;
using FilmClubBot.Mail.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Mail;

/// <summary>
/// Sends announcements by mail. A channel is a mailbox: its account's id. SMTP has no way to find, change or delete a mail that was sent; a mail that may have
/// been sent is sent again with the same Message-ID, by which mail programs recognise it. See docs/decisions/0087-mail.md.
/// </summary>
internal sealed class MailMessenger(MailWriter writer, SmtpSender sender, SendLimit limit, IServiceScopeFactory scopes, IOptions<MailOptions> options) : IMessenger
{
    /// <inheritdoc/>
    public Platform Platform => Platform.Mail;

    /// <inheritdoc/>
    public DirectMessages DirectMessages => options.Value.IsOn ? DirectMessages.WithButtons : DirectMessages.None;

    /// <inheritdoc/>
    public string? ChannelFor(Topic topic) => null;

    /// <inheritdoc/>
    public Task Examine(string channel, CancellationToken cancellationToken) =>
        throw new UndeliverableException("Mail is sent to members who accepted an invitation, and has no channels. Invite somebody with /member invite.");

    /// <inheritdoc/>
    public Task<string> OpenDirect(string account, CancellationToken cancellationToken) => Task.FromResult(account);

    /// <inheritdoc/>
    public async Task<string> Send(string channel, Card card, string nonce, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
            throw new UndeliverableException("Mail is off. Set Mail:Server to send it.");
        if (await Find(channel, cancellationToken) is not { } owner)
            throw new UndeliverableException("The mailbox was removed. No action is needed.") { IsRefusedByRecipient = true };
        using var message = writer.Write(owner, card, nonce);
        limit.Reserve();
        await sender.Send(message, cancellationToken);
        return message.MessageId!;
    }

    /// <inheritdoc/>
    public Task<string?> Find(string channel, string nonce, Instant since, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <inheritdoc/>
    public Task Edit(string channel, string message, Card card, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task OpenThread(string channel, string message, Card opening, string nonce, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task Retract(string channel, string message, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<MailMember?> Find(string account, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMailboxes>().Find(account, cancellationToken);
    }
}
