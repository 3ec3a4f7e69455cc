using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Members;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Access;

/// <summary>Sets what a member may do in the browser chat: <c>/member role member:Ada role:moderator</c>.</summary>
[Command("member role", Permission.Moderator, CommandTopic.Society)]
internal sealed class SetRole(ISignIns signIns, IMembers members, IAuditLog audit) : ICommand<SetRole.Options>
{
    internal sealed record Options([Suggest<KnownMembers>] MemberId Member, Permission Role);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var name = (await members.Find(options.Member, cancellationToken))?.Name ?? options.Member.ToString();
        var role = RoleWords.Of(options.Role, say);
        if (!await signIns.SetRole(options.Member, options.Role, cancellationToken))
            return Card.Nothing(say["member.role.same", ("name", name), ("role", role)]);
        audit.Record(caller.Member.Id, "member role", $"{name} ({role})");
        return new Card
        {
            Title = say["member.role.title", ("name", name), ("role", role)],
            Body = [new Paragraph(say["member.role.scope"])],
            Audience = Audience.Caller,
        };
    }
}
