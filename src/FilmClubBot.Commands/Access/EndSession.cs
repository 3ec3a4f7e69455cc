using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Access;

/// <summary>Signs a browser out, wherever it is: <c>/session end session:3</c>. Moderators end those of others too.</summary>
[Command("session end", Permission.Member, CommandTopic.Mine, Confirmation = Confirmation.WithReply)]
internal sealed class EndSession(IWebSessions sessions, IAuditLog audit) : ICommand<EndSession.Options>
{
    internal sealed record Options(int Session);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var session = await sessions.Find(new WebSessionId(options.Session), cancellationToken);
        // A member must not learn which numbers are other members' sessions.
        if (session is null || (session.Member.Id != caller.Member.Id && caller.Permission < Permission.Moderator) || !await sessions.End(session.Id, cancellationToken))
            return Card.Refusal(say["refusal.title"], say["session.end.none", ("session", options.Session)]);
        if (session.Member.Id != caller.Member.Id)
            audit.Record(caller.Member.Id, "session end", $"{session.Member.Name}, {session.Browser}");
        return new Card { Title = say["session.end.title", ("browser", session.Browser), ("name", session.Member.Name)], Audience = Audience.Caller };
    }
}
