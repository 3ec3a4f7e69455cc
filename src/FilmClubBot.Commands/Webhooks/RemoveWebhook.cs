using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Commands.Webhooks;

/// <summary>Deletes a webhook and its key: <c>/webhooks remove</c>.</summary>
[Command("webhooks remove", Permission.Moderator, CommandTopic.Outlets, Confirmation = Confirmation.WithReply)]
internal sealed class RemoveWebhook(IWebhooks webhooks, KnownWebhooks known, IAuditLog audit) : ICommand<RemoveWebhook.Options>
{
    internal sealed record Options([Suggest<KnownWebhooks>] WebhookId? Webhook = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var (named, instead) = await known.NamedOrOnly(options.Webhook, new CommandCall("webhooks remove"), caller, cancellationToken);
        if (named is null)
            return instead!;
        if (await webhooks.Remove(named.Id, cancellationToken) is not { } removed)
            return Card.Refusal(say["webhooks.list.none"]);
        audit.Record(caller.Member.Id, "webhooks remove", WebhookWords.NameOf(removed));
        return new Card { Title = say["webhooks.remove.done", ("address", WebhookWords.NameOf(removed))], Audience = Audience.Caller, Confirms = new("webhook", $"#{removed.Id}") };
    }
}
