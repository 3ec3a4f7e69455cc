using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Webhooks;

/// <summary>Lists the webhooks and their states: <c>/webhooks list</c>.</summary>
[Command("webhooks list", Permission.Moderator, CommandTopic.Outlets, IsReading = true)]
internal sealed class ListWebhooks(IWebhooks webhooks) : ICommand<ListWebhooks.Options>
{
    internal sealed record Options;

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var all = await webhooks.All(cancellationToken);
        return all.Count == 0 ? Card.Nothing(say["webhooks.list.title"], say["webhooks.list.none"]) : new Card
        {
            Title = say["webhooks.list.title"],
            Body = [new BulletList([.. all.Select(webhook => (IReadOnlyList<Inline>)[new Strong(WebhookWords.NameOf(webhook)), " – ", .. WebhookWords.StateOf(webhook, say)])])],
            Audience = Audience.Caller,
        };
    }
}
