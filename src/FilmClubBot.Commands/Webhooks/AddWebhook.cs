using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Commands.Webhooks;

/// <summary>Adds an address to which the club's events are posted, and shows the key of the signatures once: <c>/webhooks add</c>.</summary>
[Command("webhooks add", Permission.Moderator, CommandTopic.Outlets)]
internal sealed class AddWebhook(IWebhooks webhooks, IWebhookPoster poster, IAuditLog audit) : ICommand<AddWebhook.Options>
{
    internal sealed record Options([Text(WebLink.MaxLength)] WebLink Address);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (poster.Refusal(options.Address.Uri) is { } why)
            return Card.Refusal(say["refusal.title"], why) with { RefusedOption = "address" };
        if (await webhooks.Add(options.Address.Uri, WebhookSecret.New(), cancellationToken) is not { } added)
            return Card.Refusal(say["refusal.title"], say["webhooks.add.full", ("most", Webhook.MaxInClub)]);
        audit.Record(caller.Member.Id, "webhooks add", WebhookWords.NameOf(added));
        var shown = new Card
        {
            Title = say["webhooks.add.done", ("address", WebhookWords.NameOf(added))],
            Body = [new Paragraph(say["webhooks.add.rules"])],
            Actions = [new Button(say["webhooks.test.button"], new CommandCall("webhooks test", ("webhook", $"#{added.Id}")))],
            Audience = Audience.Caller,
        };
        return shown with { Body = [new Paragraph(say["webhooks.add.key"]), new Paragraph(new Code(added.Secret.Text)), .. shown.Body], WithoutSecrets = shown };
    }
}
