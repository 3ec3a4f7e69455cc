using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Feeds;

/// <summary>Reads a feed once and shows the items found, without saving anything: <c>/feeds test</c>.</summary>
[Command("feeds test", Permission.Moderator, CommandTopic.Society, IsReading = true)]
internal sealed class TestFeed(IFeedReader reader) : ICommand<TestFeed.Options>
{
    private const int MaxShown = 10;

    internal sealed record Options([Text(WebLink.MaxLength)] PageAddress Link);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var trial = await reader.Try(options.Link.Uri, cancellationToken);
        if (trial is FeedTrial.Unreadable refused)
            return Card.Refusal(say["feeds.unreadable"], FeedProblemWords.Of(refused.Problem, say));
        var found = (FeedTrial.Readable)trial;
        return new Card
        {
            Title = say["feeds.test.title", ("feed", found.Title ?? found.Address.AbsoluteUri)],
            Link = found.Address,
            Body = [new BulletList([.. found.Items.Take(MaxShown).Select(item => FeedWords.TrialLine(item, say))])],
            Fields =
            [
                new Field(say["feeds.test.items"], say["feeds.test.count", ("n", found.Items.Count), ("good", found.Items.Count(item => item.Problem is null))]),
                new Field(say["feeds.test.news"], say[found.HasHub ? "feeds.test.hub" : "feeds.test.poll"]),
            ],
            Actions = [new Button(say["feeds.test.add"], new CommandCall("feeds add", ("link", found.Address.AbsoluteUri)))],
            Audience = Audience.Caller,
        };
    }
}
