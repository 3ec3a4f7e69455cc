using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Access;

/// <summary>
/// Adds a member who is neither on Discord nor on Slack: with a sign-in link, <c>/member invite name:Ada</c>, or by an invitation to get mail,
/// <c>/member invite name:Ada mail:ada@example.org</c>.
/// </summary>
[Command("member invite", Permission.Moderator, CommandTopic.Society)]
internal sealed class InviteMember(ISignIns signIns, MailSubscriptions mail, SiteAddress site, Locales locales, IAuditLog audit) : ICommand<InviteMember.Options>
{
    private const int LongestLanguage = 16;

    internal sealed record Options([Text(HostileText.MaxName)] string Name, Permission Role = Permission.Member, MailAddress? Mail = null, [Text(LongestLanguage)] string? Language = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var name = HostileText.CleanName(options.Name);
        if (options.Mail is { } address)
            return await ByMail(address, name, options, caller, cancellationToken);
        if (SignInCard.Refusal(site, say) is { } refusal)
            return refusal;
        if (name.Length == 0)
            return Card.Refusal(say["refusal.title"], say["member.invite.noname"]);
        var member = await signIns.Invite(name, cancellationToken);
        if (options.Role != Permission.Member)
            await signIns.SetRole(member.Id, options.Role, cancellationToken);
        audit.Record(caller.Member.Id, "member invite", $"{member.Name} ({RoleWords.Of(options.Role, say)})");
        return SignInCard.Of(
            say["member.invite.title", ("name", member.Name)], say["member.invite.whose", ("name", member.Name)], await signIns.Issue(member.Id, cancellationToken), site, caller);
    }

    private async Task<Card> ByMail(MailAddress address, string name, Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (name.Length == 0)
            return Card.Refusal(say["refusal.title"], say["member.invite.noname"]);
        if (options.Role != Permission.Member)
            return Card.Refusal(say["refusal.title"], say["member.invite.mailrole"]);
        var language = options.Language ?? caller.Club.Locale;
        if (!locales.Has(language))
            return Card.Refusal(say["refusal.title"], say["member.invite.nolanguage", ("languages", string.Join(", ", locales.All.Select(one => one.Locale).Order(StringComparer.Ordinal)))]);
        if (await mail.Invite(address, name, language, cancellationToken) is var outcome and not MailInvitationOutcome.Invited)
            return Card.Refusal(Why(outcome, name, say));
        audit.Record(caller.Member.Id, "member invite", name);
        return new Card
        {
            Title = say["member.invite.mailed", ("name", name)],
            Body = [new Paragraph(say["member.invite.mailedhow", ("name", name)])],
            Audience = Audience.Caller,
            // The address is the invited person's, and they have not agreed to anything.
            TypedWithoutSecrets = new CommandCall("member invite", ("name", name)).Text,
        };
    }

    private static string Why(MailInvitationOutcome outcome, string name, Phrases say) => outcome switch
    {
        MailInvitationOutcome.Off => say["member.invite.nomail"],
        MailInvitationOutcome.Known => say["member.invite.mailknown", ("name", name)],
        MailInvitationOutcome.Open => say["member.invite.mailopen", ("name", name)],
        MailInvitationOutcome.Unwanted => say["member.invite.mailunwanted", ("name", name)],
        _ => say["member.invite.mailtoomany", ("most", MailSubscriptions.MostInvitations)],
    };
}
