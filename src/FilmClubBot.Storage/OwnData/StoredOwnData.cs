using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using NodaTime;

namespace FilmClubBot.Storage.OwnData;

internal sealed class StoredOwnData(
    FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, Database database, SessionsSignal sessions, IClock clock) : IOwnData
{
    public Task<IReadOnlyList<OwnTable>> Of(MemberId member, CancellationToken cancellationToken) => new OwnTables(context, member.Value).All(cancellationToken);

    public async Task Erase(MemberId member, IReadOnlyCollection<string> writing, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        await new MemberErasure(context, work, announcements, clock.GetCurrentInstant()).Run(member.Value, writing, cancellationToken);
        work.AfterCommit(sessions.Raise);
        work.AfterCommit(database.OverwriteDeleted);
    }
}
