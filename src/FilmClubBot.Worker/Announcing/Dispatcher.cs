using System.Collections.Concurrent;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Deliveries;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Messages;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Worker.Webhooks;
using NodaTime;

namespace FilmClubBot.Worker.Announcing;

/// <summary>
/// Sends deliveries to their channels: oldest first within a channel, the channels concurrently. A channel is processed by one worker at a
/// time, the one that has its lease. The state "sending" is stored before the
/// request. After a crash or a broken connection the platform is searched for the message before it is sent again.
/// The result of a request is applied to the delivery's current state. Shutdown begins no delivery, and cancels one that has begun only when
/// its timeout expires; the next start then finds out whether the message was sent.
/// </summary>
internal sealed class Dispatcher(IEnumerable<IMessenger> messengers, WebhookDelivery webhooks, IServiceScopeFactory scopes, ILeases leases, Club club, IClock clock, BotTelemetry telemetry, ILogger<Dispatcher> log) : IHostedService, IDisposable
{
    // How much the platform's clock and this machine's may differ when a message is searched for: a machine with a wrong time zone is
    // up to fourteen hours off.
    private static readonly Duration _clockSkew = Duration.FromDays(1);

    // How often a message is retried that a defect of this program prevents: for about five minutes.
    private const int MostDefects = 6;

    // The result of a request must be stored even if the program is shutting down.
    private static readonly CancellationToken _uninterrupted = CancellationToken.None;

    private readonly Dictionary<Domain.Members.Platform, IMessenger> _messengers = messengers.ToDictionary(messenger => messenger.Platform);
    private readonly ConcurrentDictionary<DeliveryChannel, bool> _busy = new(), _wanted = new();
    private readonly DrainedTasks _running = new();

    private Instant Now => clock.GetCurrentInstant();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for the deliveries that have begun; cancels them when the shutdown timeout expires.</summary>
    // Failures are those of Run.
    public Task StopAsync(CancellationToken cancellationToken) => _running.Drain(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _running.Dispose();

    /// <summary>Sends the waiting deliveries of every channel that no other call is processing, and waits for these channels only.</summary>
    /// <param name="cancellationToken">Begins no further delivery.</param>
    public async Task Run(CancellationToken cancellationToken)
    {
        IReadOnlyList<DeliveryChannel> waiting;
        await using (var scope = scopes.CreateAsyncScope())
            waiting = await scope.ServiceProvider.GetRequiredService<IDeliveries>().Waiting(cancellationToken);
        telemetry.RecordWaitingChannels(waiting.Count);
        await Task.WhenAll(waiting.Select(channel => WorkOff(channel, cancellationToken)));
    }

    private async Task WorkOff(DeliveryChannel channel, CancellationToken cancellationToken)
    {
        _wanted[channel] = true;
        // A call that is already processing the channel also sends what was queued meanwhile.
        while (_wanted.ContainsKey(channel) && _busy.TryAdd(channel, true))
        {
            try
            {
                _wanted.TryRemove(channel, out _);
                // A worker that has the lease was signalled too, and sends what this one would have sent.
                await using var lease = await leases.TryAcquire($"channel {channel} of {club.Id}", cancellationToken);
                if (lease is not null)
                    await SendWaiting(channel, lease, cancellationToken);
            }
            finally
            {
                _busy.TryRemove(channel, out _);
            }
        }
    }

    private async Task SendWaiting(DeliveryChannel channel, ILease lease, CancellationToken cancellationToken)
    {
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(_running.TimedOut, lease.Lost);
        try
        {
            while (!cancellationToken.IsCancellationRequested && !lease.Lost.IsCancellationRequested && await Next(channel, cancellationToken) is { } delivery)
            {
                var delivering = DeliverOrRetry(delivery, cut.Token);
                _running.Track(delivering);
                await delivering;
            }
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            log.LogInformation("Stopped sending to a channel of {Platform}, whose lease was lost; the worker that has it finds out whether the message was sent", channel.Platform);
        }
    }

    private async Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDeliveries>().Next(channel, cancellationToken);
    }

    private async Task DeliverOrRetry(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            await Deliver(delivery, cancellationToken);
        }
        catch (Exception failure) when (Defects.Is(failure))
        {
            telemetry.RecordAttempt(delivery.Platform, "failed");
            log.LogError(failure, "Failed to prepare announcement {Announcement} for {Platform}", delivery.Announcement.Id.Value, delivery.Platform);
            await RetryDefect(delivery, failure, current => current.IsUncertain);
        }
    }

    private async Task Deliver(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Platform == Domain.Members.Platform.Webhook)
        {
            await webhooks.Post(delivery, cancellationToken);
            return;
        }

        if (!_messengers.TryGetValue(delivery.Platform, out var messenger))
        {
            await Fail(delivery, $"{delivery.Platform} is not connected any more; nothing can be said or mended there. Configure it again.");
            return;
        }

        var rules = await RulesOf(delivery, cancellationToken);
        if ((delivery.WaitsUntil(Now) ?? rules.QuietUntil(delivery, Now, club.Zone)) is { } end)
        {
            await Change(delivery.Id, current => current.Postpone(end), null, cancellationToken);
            return;
        }

        var before = delivery;
        if (await Change(delivery.Id, current => (before = current).IsOpen ? current.BeginSending(Now) : null, null, cancellationToken) is { State: DeliveryState.Sending } sending)
            await Send(sending, before.IsUncertain, OpensThread(before, rules), messenger, cancellationToken);
    }

    private async Task Send(Delivery delivery, bool mustFind, bool opensThread, IMessenger messenger, CancellationToken cancellationToken)
    {
        // Whether the next attempt has to resume where this one ended, instead of starting over.
        var isUnfinished = mustFind;
        var isNew = delivery.Message is null;
        using var trace = telemetry.StartDelivery(delivery.Platform);
        try
        {
            if (delivery.Announcement.Subject.Recipient is not null)
                delivery = delivery with { Channel = await messenger.OpenDirect(delivery.Channel, cancellationToken) };
            if (mustFind && await messenger.Find(delivery.Channel, delivery.Nonce, delivery.SendingSince!.Value - _clockSkew, cancellationToken) is { } found)
            {
                delivery = delivery.WithMessage(found);
                await Change(delivery.Id, current => current.WithMessage(found), null, _uninterrupted);
            }

            isUnfinished = false;
            var outcome = await SendOrEdit(delivery, messenger, cancellationToken);
            if (opensThread && outcome.Shown is { } message)
            {
                // The message id is stored first, so that a failure to open the thread does not send a second message.
                await Change(delivery.Id, current => current.WithMessage(message), outcome.Answer, _uninterrupted);
                isUnfinished = true;
                outcome = await OpenThread(delivery, message, messenger, cancellationToken);
            }

            await Change(delivery.Id, outcome.Apply, outcome.Answer, _uninterrupted);
            telemetry.RecordAttempt(delivery.Platform, "done");
            if (isNew && outcome.Shown is not null)
                telemetry.RecordDelay(delivery.Platform, (Now - delivery.Announcement.At).ToTimeSpan());
        }
        catch (DelayedException delay)
        {
            var after = await Change(
                delivery.Id, current => current.RetryLater(Now, delay.RetryAfter, isUnfinished || (delay.MayHaveArrived && current.Message is null), delay.Message), delay.Message, _uninterrupted);
            telemetry.RecordAttempt(delivery.Platform, "delayed");
            log.LogInformation("Announcement {Announcement} was delayed on {Platform}; retrying at {Next}: {Reason}", delivery.Announcement.Id.Value, delivery.Platform, after?.NextTry, delay.Message);
        }
        catch (UndeliverableException refusal)
        {
            telemetry.RecordAttempt(delivery.Platform, "refused");
            await Fail(delivery, refusal.Message, refusal);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A defect of this program: what the channel shows now is unknown.
            telemetry.RecordAttempt(delivery.Platform, "failed");
            trace?.SetStatus(System.Diagnostics.ActivityStatusCode.Error);
            log.LogError(failure, "Failed to send announcement {Announcement} to {Platform}", delivery.Announcement.Id.Value, delivery.Platform);
            await RetryDefect(delivery, failure, current => isUnfinished || current.Message is null);
        }
    }

    // The channel's next messages wait for this one, which an unavailable platform accepts some time, and a defect never.
    private async Task RetryDefect(Delivery delivery, Exception failure, Func<Delivery, bool> isUnfinished)
    {
        if (delivery.Attempts >= MostDefects && delivery.Error == failure.Message && Defects.Is(failure))
            await Fail(delivery, $"A defect of this program prevents it ({failure.Message}); its log says more. /post again retries.");
        else
            await Change(delivery.Id, current => current.RetryLater(Now, null, isUnfinished(current), failure.Message), failure.Message, _uninterrupted);
    }

    // When the message is first sent, or after a crash between the message and its thread.
    private static bool OpensThread(Delivery delivery, ChannelRules rules) => (delivery.Message is null || delivery.State == DeliveryState.Sending) && delivery.Announcement.Subject switch
    {
        Subject.Publication => rules.OpensThread,
        Subject.ScreeningNews { Step: ScreeningStep.Discussion } => true,
        _ => false,
    };

    private async Task<Outcome> SendOrEdit(Delivery delivery, IMessenger messenger, CancellationToken cancellationToken)
    {
        var card = await Write(delivery, cancellationToken);
        if (delivery is { Message: { } old } && (card is null || delivery.IsToReplace))
        {
            await messenger.Retract(delivery.Channel, old, cancellationToken);
            return card is null
                ? new(current => current.MarkRetracted(delivery.Edition, Now), $"deleted: message {old}")
                : new(current => current.Resend(), $"deleted, to be sent again: message {old}");
        }

        if (card is null)
            return new(current => current.MarkRetracted(delivery.Edition, Now), "not sent: there is nothing to say any more");
        if (delivery.Message is { } message)
        {
            await messenger.Edit(delivery.Channel, message, card, cancellationToken);
            return Outcome.Message(message, delivery.Edition, Now, $"edited: message {message}");
        }

        var sent = await messenger.Send(delivery.Channel, card, delivery.Nonce, cancellationToken);
        return Outcome.Message(sent, delivery.Edition, Now, $"sent: message {sent}");
    }

    // A message without its thread is still an announcement: a refused thread is recorded, but does not fail the delivery.
    private async Task<Outcome> OpenThread(Delivery delivery, string message, IMessenger messenger, CancellationToken cancellationToken)
    {
        try
        {
            if (await WriteOpening(delivery, cancellationToken) is { } opening)
                await messenger.OpenThread(delivery.Channel, message, opening, $"{delivery.Nonce[..^1]}t", cancellationToken);
            return Outcome.Message(message, delivery.Edition, Now, $"thread opened: message {message}");
        }
        catch (UndeliverableException refusal)
        {
            log.LogWarning("Failed to open a thread for announcement {Announcement} in {Channel}: {Reason}", delivery.Announcement.Id.Value, delivery.To, refusal.Message);
            return new(current => current.MarkSent(message, delivery.Edition, Now, refusal.Message), refusal.Message);
        }
    }

    private async Task<ChannelRules> RulesOf(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewChannels>().For(delivery, cancellationToken);
    }

    private async Task<Card?> Write(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DeliveryCards>().Write(delivery, cancellationToken);
    }

    private async Task<Card?> WriteOpening(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AnnouncementCards>().WriteOpening(delivery.Announcement.Subject, cancellationToken);
    }

    private Task Fail(Delivery delivery, string why, UndeliverableException? refusal = null)
    {
        log.LogWarning("Announcement {Announcement} is undeliverable on {Platform}: {Reason}", delivery.Announcement.Id.Value, delivery.Platform, why);
        return scopes.Commit(async (services, token) =>
        {
            var deliveries = services.GetRequiredService<IDeliveries>();
            await Store(deliveries, delivery.Id, MarkFailed, why, token);

            async Task<Delivery?> MarkFailed(Delivery current)
            {
                await services.GetRequiredService<DeliveryFailures>().Handle(current, why, refusal, token);
                return current.MarkFailed(why, delivery.Edition, Now);
            }
        }, log, _uninterrupted);
    }

    private async Task<Delivery?> Change(DeliveryId id, Func<Delivery, Delivery?> change, string? answer, CancellationToken cancellationToken)
    {
        Delivery? after = null;
        await scopes.Commit(
            async (services, token) => after = await Store(services.GetRequiredService<IDeliveries>(), id, current => Task.FromResult(change(current)), answer, token), log, cancellationToken);
        return after;
    }

    private async Task<Delivery?> Store(IDeliveries deliveries, DeliveryId id, Func<Delivery, Task<Delivery?>> change, string? answer, CancellationToken cancellationToken)
    {
        var after = await deliveries.Change(id, change, cancellationToken);
        if (after is not null && answer is not null)
            await deliveries.Record(id, new(Now, after.State, answer), cancellationToken);
        return after;
    }

    /// <summary>The result of a request.</summary>
    /// <param name="Apply">Changes the delivery accordingly.</param>
    /// <param name="Answer">The result in words, for the delivery's history.</param>
    /// <param name="Shown">The id of the message that shows the announcement now; null when there is none.</param>
    private sealed record Outcome(Func<Delivery, Delivery> Apply, string Answer, string? Shown = null)
    {
        public static Outcome Message(string message, int edition, Instant now, string answer) => new(current => current.MarkSent(message, edition, now), answer, message);
    }
}
