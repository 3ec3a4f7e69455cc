using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.OnWeb.Mail;

/// <summary>What the addresses in mails show and do, for the club whose services these are.</summary>
internal sealed class MailPages(IMailboxes mailboxes, MailSubscriptions subscriptions, CommandPipeline pipeline, IUnitOfWork work, Locales locales, Club club, MailLinks links, Uri root)
{
    private const string Subscribe = "subscribe";

    /// <summary>The page that asks for a press. Changes nothing.</summary>
    /// <returns>Null where the mailbox no longer exists, or the address is not valid for it any more.</returns>
    public async Task<MailView?> Ask(MailToken token, CancellationToken cancellationToken)
    {
        if (await mailboxes.Find(token.Account, cancellationToken) is not { Mailbox: var mailbox } owner)
            return null;
        var say = locales.For(mailbox.Language);
        if (token.Press is { } press)
            return mailbox.State == MailboxState.Confirmed ? new(root, say, press.About, [say["mail.page.as", ("name", owner.Member.Name)]], [new(links.PathOf(token), press.Label) { IsPrimary = true }]) : null;
        if (token.InvitedAt is null)
            return Settings(token, owner, say);
        return mailbox.State is MailboxState.Confirmed || token.InvitedAt == mailbox.InvitedAt.ToUnixTimeSeconds()
            ? new(root, say, say["mail.invitation.title", ("club", club.Name)], [say["mail.invitation.what"], say["mail.invitation.end"]], [new(links.PathOf(token), say["mail.invitation.accept"]) { IsPrimary = true }])
            : null;
    }

    /// <summary>Carries out a press.</summary>
    /// <param name="token">The address.</param>
    /// <param name="values">What was sent: the options of a command by their names.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>As of <see cref="Ask"/>.</returns>
    public async Task<MailView?> Press(MailToken token, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        if (await mailboxes.Find(token.Account, cancellationToken) is not { } owner)
            return null;
        var say = locales.For(owner.Mailbox.Language);
        if (token.Press is { } press)
            return owner.Mailbox.State == MailboxState.Confirmed ? await Run(press, values, owner, say, cancellationToken) : null;
        if (token.InvitedAt is { } invitedAt)
            return await Accept(owner, Instant.FromUnixTimeSeconds(invitedAt), say, cancellationToken);
        // Mail programs send List-Unsubscribe=One-Click, the page its button.
        if (values.GetValueOrDefault("mail") == Subscribe)
            await subscriptions.Resubscribe(owner.Account, cancellationToken);
        else
            await subscriptions.Unsubscribe(owner.Account, cancellationToken);
        await work.Commit(cancellationToken);
        return await mailboxes.Find(owner.Account, cancellationToken) is { } after ? Settings(token, after, say) : null;
    }

    private async Task<MailView?> Accept(MailMember owner, Instant invitedAt, Phrases say, CancellationToken cancellationToken)
    {
        if (!await subscriptions.Accept(owner.Account, invitedAt, cancellationToken))
            return null;
        await work.Commit(cancellationToken);
        return new(root, say, say["mail.accepted.title", ("club", club.Name)], [say["mail.accepted.what"]], Commands(owner, say));
    }

    private async Task<MailView> Run(MailPress press, IReadOnlyDictionary<string, string> values, MailMember owner, Phrases say, CancellationToken cancellationToken)
    {
        var call = press.Options.Where(option => values.GetValueOrDefault(option) is { Length: > 0 }).Aggregate(press.Call, (call, option) => call.With(option, HostileText.Clean(values[option])));
        var account = new Account(Platform.Mail, owner.Account, owner.Member.Name);
        var reply = await pipeline.Run(new Invocation(call, account, Permission.Member, say.Locale), cancellationToken);
        var forms = new MailForms(links, club.Id, owner.Account, say);
        return new(root, say, reply.Title, [], reply.IsUnstored ? [] : forms.Of(reply, missing => pipeline.Form(missing, Permission.Member, say.Locale))) { Reply = reply };
    }

    private MailView Settings(MailToken token, MailMember owner, Phrases say)
    {
        var isOn = owner.Mailbox.State == MailboxState.Confirmed;
        return owner.Mailbox.State switch
        {
            MailboxState.Confirmed => new(
                root, say, say["mail.settings.on", ("club", club.Name)], [say["mail.settings.end"]],
                [new(links.PathOf(token), say["mail.unsubscribe"]) { IsPrimary = true }, .. Commands(owner, say)]),
            MailboxState.Invited => new(root, say, say["mail.invitation.title", ("club", club.Name)], [say["mail.settings.decline"]], [new(links.PathOf(token), say["mail.settings.never"]) { IsPrimary = true }]),
            _ => new(root, say, say["mail.settings.off", ("club", club.Name)], [say["mail.settings.again"]], [new(links.PathOf(token), say["mail.settings.subscribe"]) { Value = Subscribe }]),
        };
    }

    // What members on a chat type.
    private IReadOnlyList<MailForm> Commands(MailMember owner, Phrases say) =>
    [
        Command(new("reminders"), say["mail.commands.reminders"], owner),
        Command(new("screening list"), say["mail.commands.screenings"], owner),
        Command(new("me"), say["mail.commands.me"], owner),
    ];

    private MailForm Command(CommandCall call, string label, MailMember owner) => new(links.PathOf(club.Id, owner.Account, new(call, label, club.Name)), label);
}
