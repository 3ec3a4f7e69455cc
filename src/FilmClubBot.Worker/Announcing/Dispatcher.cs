using System.Collections.Concurrent;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Messages;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Worker.Scopes;
using NodaTime;

namespace FilmClubBot.Worker.Announcing;

/// <summary>
/// Brings deliveries to their channels: in each channel the oldest first, no channel waiting for another. That a message is
/// being sent is kept before it is sent; what a crash or a broken connection leaves open is settled by looking, never by guessing.
/// </summary>
internal sealed class Dispatcher(IEnumerable<IMessenger> messengers, IServiceScopeFactory scopes, Club club, IClock clock, ILogger<Dispatcher> log)
{
    // A platform's clock and ours may differ by this much when a message is looked for: a machine whose zone is set wrong is up
    // to fourteen hours off.
    private static readonly Duration _clockSkew = Duration.FromDays(1);

    // What was done must be kept, also when the program is told to stop meanwhile.
    private static readonly CancellationToken _kept = CancellationToken.None;

    private readonly Dictionary<Domain.Members.Platform, IMessenger> _messengers = messengers.ToDictionary(messenger => messenger.Platform);
    private readonly ConcurrentDictionary<DeliveryChannel, bool> _busy = new(), _wanted = new();

    /// <summary>Works off every channel that nobody is working on, and waits for those alone.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        IReadOnlyList<DeliveryChannel> waiting;
        await using (var scope = scopes.CreateAsyncScope())
            waiting = await scope.ServiceProvider.GetRequiredService<IDeliveries>().Waiting(cancellationToken);
        await Task.WhenAll(waiting.Select(channel => WorkOff(channel, cancellationToken)));
    }

    private async Task WorkOff(DeliveryChannel channel, CancellationToken cancellationToken)
    {
        _wanted[channel] = true;
        // Who works on the channel already sees to what came meanwhile.
        while (_wanted.ContainsKey(channel) && _busy.TryAdd(channel, true))
        {
            try
            {
                _wanted.TryRemove(channel, out _);
                while (!cancellationToken.IsCancellationRequested && await Next(channel, cancellationToken) is { } delivery)
                    await Deliver(delivery, cancellationToken);
            }
            finally
            {
                _busy.TryRemove(channel, out _);
            }
        }
    }

    private async Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDeliveries>().Next(channel, cancellationToken);
    }

    private async Task Deliver(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!_messengers.TryGetValue(delivery.Platform, out var messenger))
        {
            await Fail(delivery, $"{delivery.Platform} is not connected any more; nothing can be said or mended there. Configure it again.");
            return;
        }

        var rules = await RulesOf(delivery.To, cancellationToken);
        if (IsNew(delivery) && rules.Quiet?.EndAfter(clock.GetCurrentInstant(), club.Zone) is { } end)
        {
            await Keep(delivery.Hold(end), null, cancellationToken);
            return;
        }

        var mustLook = delivery.MayStand;
        var opensThread = OpensThread(delivery.Announcement.Subject, rules) && (delivery.Message is null || delivery.State == DeliveryState.Sending);
        delivery = delivery.Begin(clock.GetCurrentInstant());
        await Keep(delivery, null, cancellationToken);
        try
        {
            if (mustLook && await messenger.Find(delivery.Channel, delivery.Nonce, delivery.SendingSince!.Value - _clockSkew, cancellationToken) is { } found)
                delivery = delivery.Found(found);
            mustLook = false;
            var (after, answer) = await Bring(delivery, messenger, cancellationToken);
            if (opensThread && after is { State: DeliveryState.Sent, Message: { } message })
            {
                // Its id is kept first: what the thread still needs must not make a second message.
                await Keep(delivery.Found(message), answer, _kept);
                (after, answer) = await OpenThread(after, messenger, cancellationToken);
            }

            await Keep(after, answer, _kept);
        }
        catch (DelayedException delay)
        {
            var after = delivery.Delay(clock.GetCurrentInstant(), delay.RetryAfter, (mustLook || delay.MayHaveArrived) && delivery.Message is null, delay.Message);
            log.LogInformation("The announcement {Announcement} waits for {Platform} until {Next}: {Reason}", delivery.Announcement.Id.Value, delivery.Platform, after.NextTry, delay.Message);
            await Keep(after, delay.Message, _kept);
        }
        catch (UndeliverableException refusal)
        {
            await Fail(delivery, refusal.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A defect of ours: nobody knows what stands by now.
            log.LogError(failure, "The announcement {Announcement} could not be brought to {Platform}", delivery.Announcement.Id.Value, delivery.Platform);
            await Keep(delivery.Delay(clock.GetCurrentInstant(), null, delivery.Message is null, failure.Message), failure.Message, _kept);
        }
    }

    // Only what nobody has seen yet waits for the quiet to end: a correction is silent, a notice may be urgent, and a screening
    // has its own hour.
    private static bool IsNew(Delivery delivery) => delivery is { Message: null, MayStand: false, Announcement.Subject: not (Subject.Notice or Subject.ScreeningNews) };

    private static bool OpensThread(Subject subject, ChannelRules rules) => subject switch
    {
        Subject.Publication => rules.OpensThread,
        Subject.ScreeningNews { Step: ScreeningStep.Discussion } => true,
        _ => false,
    };

    private async Task<(Delivery After, string Answer)> Bring(Delivery delivery, IMessenger messenger, CancellationToken cancellationToken)
    {
        var card = await Write(delivery, cancellationToken);
        if (delivery is { Message: { } old } && (card is null || delivery.IsToReplace))
        {
            await messenger.Retract(delivery.Channel, old, cancellationToken);
            return card is null ? (delivery.TakeBack(), $"taken away: message {old}") : (delivery.Replace(), $"taken away to be sent anew: message {old}");
        }

        if (card is null)
            return (delivery.TakeBack(), "nothing to be said any more");
        if (delivery.Message is { } message)
        {
            await messenger.Edit(delivery.Channel, message, card, cancellationToken);
            return (delivery.Stand(message), $"stands as it should: message {message}");
        }

        var sent = await messenger.Send(delivery.Channel, card, delivery.Nonce, cancellationToken);
        return (delivery.Stand(sent), $"sent: message {sent}");
    }

    // A message without its thread is still an announcement: what forbids the thread is told, and fails nothing.
    private async Task<(Delivery After, string Answer)> OpenThread(Delivery stands, IMessenger messenger, CancellationToken cancellationToken)
    {
        var message = stands.Message!;
        try
        {
            if (await WriteOpening(stands, cancellationToken) is { } opening)
                await messenger.OpenThread(stands.Channel, message, opening, $"{stands.Nonce[..^1]}t", cancellationToken);
            return (stands, $"its thread is open: message {message}");
        }
        catch (UndeliverableException refusal)
        {
            log.LogWarning("No thread was opened on the announcement {Announcement} in {Channel}: {Reason}", stands.Announcement.Id.Value, stands.To, refusal.Message);
            return (stands with { Error = refusal.Message }, refusal.Message);
        }
    }

    private async Task<ChannelRules> RulesOf(DeliveryChannel channel, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewChannels>().Of(channel, cancellationToken);
    }

    private async Task<Card?> Write(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AnnouncementCards>().Write(delivery, cancellationToken);
    }

    private async Task<Card?> WriteOpening(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AnnouncementCards>().WriteOpening(delivery.Announcement.Subject, cancellationToken);
    }

    // Moderators are told of a channel's first failure; those that follow have the same cause.
    private Task Fail(Delivery delivery, string why)
    {
        log.LogWarning("The announcement {Announcement} cannot be brought to {Platform}, channel {Channel}: {Reason}", delivery.Announcement.Id.Value, delivery.Platform, delivery.Channel, why);
        return scopes.Commit(async (services, token) =>
        {
            var deliveries = services.GetRequiredService<IDeliveries>();
            if (delivery.Announcement.Subject is not Subject.Notice && !await deliveries.IsFailing(delivery, token))
                await services.GetRequiredService<Notices>().Tell($"delivery:{delivery.Id.Value}", $"{delivery.To}: {why}", delivery.To, token);
            await deliveries.Keep(delivery.Fail(why), why, token);
        }, log, _kept);
    }

    private Task Keep(Delivery delivery, string? answer, CancellationToken cancellationToken) =>
        scopes.Commit((services, token) => services.GetRequiredService<IDeliveries>().Keep(delivery, answer, token), log, cancellationToken);
}
