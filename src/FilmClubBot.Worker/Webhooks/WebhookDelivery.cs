using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Webhooks;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Webhooks;
using NodaTime;

namespace FilmClubBot.Worker.Webhooks;

/// <summary>
/// Posts a delivery to its webhook. Receivers recognise an event that they got already by its id, so that one whose outcome is unknown is
/// posted again. An event is posted once: it is not updated when its subject changes.
/// </summary>
internal sealed class WebhookDelivery(IServiceScopeFactory scopes, IWebhookPoster poster, Locales locales, Club club, IClock clock, BotTelemetry telemetry, ILogger<WebhookDelivery> log)
{
    // The result of a request must be stored even if the program is shutting down.
    private static readonly CancellationToken _uninterrupted = CancellationToken.None;

    private Instant Now => clock.GetCurrentInstant();

    /// <summary>Posts an open delivery, and stores the result of the attempt.</summary>
    public async Task Post(Delivery delivery, CancellationToken cancellationToken)
    {
        var (webhook, body) = await Read(delivery, cancellationToken);
        if (webhook is not { IsEnabled: true })
            await Store(delivery, current => current.MarkFailed("the webhook was removed or disabled", delivery.Edition, Now), "not posted: the webhook was removed or disabled");
        else if (body is null)
            await Store(delivery, current => current.MarkRetracted(delivery.Edition, Now), "not posted: the event is no longer true");
        else
            await Post(delivery, webhook, body.Write(), cancellationToken);
    }

    private async Task Post(Delivery delivery, Webhook webhook, byte[] body, CancellationToken cancellationToken)
    {
        var id = $"event_{delivery.Nonce}";
        using var trace = telemetry.StartDelivery(delivery.Platform);
        try
        {
            var answer = await poster.Post(webhook, id, body, cancellationToken);
            await Store(delivery, current => current.MarkSent(id, delivery.Edition, Now), $"posted: {answer}", current => current.Succeed());
            telemetry.RecordAttempt(delivery.Platform, "done");
        }
        catch (DelayedException delay)
        {
            telemetry.RecordAttempt(delivery.Platform, "delayed");
            log.LogInformation("Event {Event} was delayed at webhook {Webhook}; retrying later: {Reason}", id, webhook.Id.Value, delay.Message);
            await Store(delivery, current => current.RetryLater(Now, delay.RetryAfter, isUnfinished: false, delay.Message), delay.Message, current => current.Fail(delay.Message, isGone: false, Now));
        }
        catch (UndeliverableException refusal)
        {
            telemetry.RecordAttempt(delivery.Platform, "refused");
            await Store(delivery, current => current.MarkFailed(refusal.Message, delivery.Edition, Now), refusal.Message, current => current.Fail(refusal.Message, isGone: true, Now));
        }
    }

    private async Task<(Webhook? Webhook, WebhookBody? Body)> Read(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (
            IdOf(delivery) is { } id ? await scope.ServiceProvider.GetRequiredService<IWebhooks>().Find(id, cancellationToken) : null,
            await scope.ServiceProvider.GetRequiredService<WebhookBodies>().Of(delivery.Announcement, cancellationToken));
    }

    // The delivery and its webhook in one transaction. A webhook that gets disabled fails its delivery, and moderators are notified.
    private Task Store(Delivery delivery, Func<Delivery, Delivery> change, string answer, Func<Webhook, Webhook>? attempt = null) => scopes.Commit(
        async (services, token) =>
        {
            var isDisabled = attempt is not null && IdOf(delivery) is { } id && await GetsDisabled(id, attempt, services, token);
            var deliveries = services.GetRequiredService<IDeliveries>();
            var after = await deliveries.Change(
                delivery.Id, current => !current.IsOpen ? null : isDisabled ? current.MarkFailed(answer, delivery.Edition, Now) : change(current), token);
            if (after is not null)
                await deliveries.Record(delivery.Id, new(Now, after.State, answer), token);
        },
        log,
        _uninterrupted);

    private async Task<bool> GetsDisabled(WebhookId id, Func<Webhook, Webhook> attempt, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (before, webhook) = await services.GetRequiredService<IWebhooks>().ChangeAndCompare(id, attempt, cancellationToken);
        if (before is not { IsEnabled: true } || webhook is not { DisabledAt: { } at })
            return false;
        await NotifyOf(webhook, at, services, cancellationToken);
        return true;
    }

    private async Task NotifyOf(Webhook webhook, Instant at, IServiceProvider services, CancellationToken cancellationToken)
    {
        log.LogWarning("Webhook {Webhook} was disabled: {Reason}", webhook.Id.Value, webhook.Problem);
        var text = locales.For(club.Locale)["webhooks.disabled", ("address", WebhookWords.NameOf(webhook)), ("n", webhook.Failures), ("problem", webhook.Problem ?? "")];
        await services.GetRequiredService<Notices>().Notify($"webhook:{webhook.Id}:{at.ToUnixTimeSeconds()}", text, null, cancellationToken);
    }

    private static WebhookId? IdOf(Delivery delivery) =>
        int.TryParse(delivery.Channel, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? new WebhookId(id) : null;
}
