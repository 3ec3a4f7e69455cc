using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Webhooks;
using NodaTime;

namespace FilmClubBot.Commands.Webhooks;

/// <summary>Posts an event of the type <c>test</c> and shows the response: <c>/webhooks test</c>.</summary>
[Command("webhooks test", Permission.Moderator, CommandTopic.Outlets, IsReading = true)]
internal sealed class TestWebhook(KnownWebhooks known, IWebhookPoster poster, Club club, IClock clock) : ICommand<TestWebhook.Options>
{
    internal sealed record Options([Suggest<KnownWebhooks>] WebhookId? Webhook = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var (webhook, instead) = await known.NamedOrOnly(options.Webhook, new CommandCall("webhooks test"), caller, cancellationToken);
        if (webhook is null)
            return instead!;
        var body = WebhookBody.Of(WebhookEvent.Test, clock.GetCurrentInstant(), new(club.Name));
        try
        {
            var answer = await poster.Post(webhook, $"test_{Delivery.NewNonce()}", body.Write(), cancellationToken);
            return new Card { Title = say["webhooks.test.done", ("address", WebhookWords.NameOf(webhook))], Body = [new Paragraph(answer)], Audience = Audience.Caller };
        }
        catch (DelayedException failure)
        {
            return Card.Refusal(say["webhooks.test.failed", ("address", WebhookWords.NameOf(webhook))], failure.Message);
        }
        catch (UndeliverableException failure)
        {
            return Card.Refusal(say["webhooks.test.failed", ("address", WebhookWords.NameOf(webhook))], failure.Message);
        }
    }
}
