using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Diaries;

/// <summary>Asks a member about entries of the followed diary, by a message to them alone where a platform has those.</summary>
public sealed class DiaryNotices(IMembers members, IAnnouncements announcements, IEnumerable<IMessenger> messengers)
{
    /// <summary>Queues the question; part of the unit of work. A member on no such platform sees it with <c>/diary follow</c>.</summary>
    /// <param name="member">The member.</param>
    /// <param name="item">The entry: each is asked about once.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public async Task Ask(MemberId member, KnownItemId item, CancellationToken cancellationToken)
    {
        var accounts = (await members.Accounts([member], cancellationToken)).GetValueOrDefault(member, []);
        var reached = accounts.FirstOrDefault(account => messengers.Any(messenger => messenger.Platform == account.Platform && messenger.DirectMessages != DirectMessages.None));
        if (reached is not null)
            await announcements.Announce(new Subject.DiaryQuestion(member, item), [new(reached.Platform, reached.ExternalId)], cancellationToken);
    }
}
