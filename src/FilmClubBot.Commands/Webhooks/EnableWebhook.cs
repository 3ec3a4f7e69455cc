using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Commands.Webhooks;

/// <summary>Enables a webhook that was disabled after failures: <c>/webhooks enable</c>.</summary>
[Command("webhooks enable", Permission.Moderator, CommandTopic.Outlets)]
internal sealed class EnableWebhook(IWebhooks webhooks, KnownWebhooks known, IAuditLog audit) : ICommand<EnableWebhook.Options>
{
    internal sealed record Options([Suggest<KnownWebhooks>] WebhookId? Webhook = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var (named, instead) = await known.NamedOrOnly(options.Webhook, new CommandCall("webhooks enable"), caller, cancellationToken);
        if (named is null)
            return instead!;
        if (await webhooks.Change(named.Id, webhook => webhook.Enable(), cancellationToken) is not { } enabled)
            return Card.Refusal(say["webhooks.list.none"]);
        audit.Record(caller.Member.Id, "webhooks enable", WebhookWords.NameOf(enabled));
        return new Card { Title = say["webhooks.enable.done", ("address", WebhookWords.NameOf(enabled))], Body = [new Paragraph(say["webhooks.enable.from"])], Audience = Audience.Caller };
    }
}
