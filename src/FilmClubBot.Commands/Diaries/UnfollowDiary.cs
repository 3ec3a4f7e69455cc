using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Diaries;

/// <summary>Follows the caller's diary no longer: <c>/diary unfollow</c>. What was imported remains.</summary>
[Command("diary unfollow", Permission.Member, CommandTopic.Mine, IsPrivate = true)]
internal sealed class UnfollowDiary(IFeeds feeds) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        if (await feeds.DiaryOf(caller.Member.Id, cancellationToken) is not { } feed)
            return Card.Nothing(caller.Say["diary.follow.none"], caller.Say["diary.follow.how"]);
        await feeds.Remove(feed.Id, cancellationToken);
        return new Card
        {
            Title = caller.Say["diary.unfollow.done", ("address", feed.Address.AbsoluteUri)],
            Body = [new Paragraph(caller.Say["diary.unfollow.remains"])],
            Audience = Audience.Caller,
        };
    }
}
