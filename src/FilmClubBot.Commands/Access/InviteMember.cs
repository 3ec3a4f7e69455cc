using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Access;

/// <summary>Adds a member who is neither on Discord nor on Slack, with a sign-in link for them: <c>/member invite name:Ada</c>.</summary>
[Command("member invite", Permission.Moderator, CommandTopic.Society)]
internal sealed class InviteMember(ISignIns signIns, SiteAddress site, IAuditLog audit) : ICommand<InviteMember.Options>
{
    internal sealed record Options([Text(HostileText.MaxName)] string Name, Permission Role = Permission.Member);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (SignInCard.Refusal(site, say) is { } refusal)
            return refusal;
        var name = HostileText.CleanName(options.Name);
        if (name.Length == 0)
            return Card.Refusal(say["refusal.title"], say["member.invite.noname"]);
        var member = await signIns.Invite(name, cancellationToken);
        if (options.Role != Permission.Member)
            await signIns.SetRole(member.Id, options.Role, cancellationToken);
        audit.Record(caller.Member.Id, "member invite", $"{member.Name} ({RoleWords.Of(options.Role, say)})");
        return SignInCard.Of(
            say["member.invite.title", ("name", member.Name)], say["member.invite.whose", ("name", member.Name)], await signIns.Issue(member.Id, cancellationToken), site, caller);
    }
}
