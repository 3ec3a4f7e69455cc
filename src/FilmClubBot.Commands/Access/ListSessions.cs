using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Members;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Access;

/// <summary>Shows which browsers are signed in: one's own, <c>/session list</c>; for moderators those of a member, or of everybody.</summary>
[Command("session list", Permission.Member, CommandTopic.Mine, IsReading = true, IsPrivate = true)]
internal sealed class ListSessions(IWebSessions sessions) : ICommand<ListSessions.Options>
{
    private const int MostButtons = 10;

    internal sealed record Options([Needs(Permission.Moderator), Suggest<KnownMembers>] MemberId? Member = null, [Needs(Permission.Moderator)] bool All = false);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var found = await sessions.Of(options.All ? null : options.Member ?? caller.Member.Id, cancellationToken);
        return found.Count == 0
            ? Card.Nothing(say["session.list.none"])
            : new Card
            {
                Title = say["session.list.title", ("n", found.Count)],
                Body = [new BulletList([.. found.Select(session => Line(session, say))])],
                Actions = [.. found.Take(MostButtons).Select(session => EndButton(session, say))],
                Audience = Audience.Caller,
            };
    }

    private static Inline[] Line(WebSession session, Phrases say) =>
        [new Strong($"#{session.Id}"), $" {session.Member.Name}, {RoleWords.Of(session.Permission, say)}, {session.Browser}, ", new Timestamp(session.SignedInAt, TimestampStyle.DateTime)];

    private static Button EndButton(WebSession session, Phrases say) =>
        new(say["session.list.end", ("session", session.Id)], new CommandCall("session end", ("session", session.Id.ToString()), ("confirm", "yes")), Effect.Replace, ButtonStyle.Danger);
}
