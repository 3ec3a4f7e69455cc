using System.Collections.Concurrent;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Pipeline;
using FilmClubBot.Domain.Announcements;
using NodaTime;

namespace FilmClubBot.Worker.Announcing;

/// <summary>
/// Brings deliveries to their channels: in each channel the oldest first, no channel waiting for another. That a message is
/// being sent is kept before it is sent; what a crash or a broken connection leaves open is settled by looking, never by guessing.
/// </summary>
internal sealed class Dispatcher(IEnumerable<IMessenger> messengers, IServiceScopeFactory scopes, IClock clock, ILogger<Dispatcher> log)
{
    // A platform's clock and ours may differ by this much when a message is looked for.
    private static readonly Duration _clockSkew = Duration.FromMinutes(5);

    // What was done must be kept, also when the program is told to stop meanwhile.
    private static readonly CancellationToken _kept = CancellationToken.None;

    private readonly Dictionary<Domain.Members.Platform, IMessenger> _messengers = messengers.ToDictionary(messenger => messenger.Platform);
    private readonly ConcurrentDictionary<DeliveryChannel, bool> _busy = new();

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
        if (!_busy.TryAdd(channel, true))
            return;
        try
        {
            while (!cancellationToken.IsCancellationRequested && await Next(channel, cancellationToken) is { } delivery)
                await Deliver(delivery, cancellationToken);
        }
        finally
        {
            _busy.TryRemove(channel, out _);
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
            await Keep(Failed(delivery, $"{delivery.Platform} is not connected any more; nothing can be said or mended there. Configure it again."), _kept);
            return;
        }

        var mustLook = delivery.MayStand;
        delivery = delivery.Begin(clock.GetCurrentInstant());
        await Keep(delivery, cancellationToken);
        Delivery after;
        try
        {
            if (mustLook && await messenger.Find(delivery.Channel, delivery.Nonce, delivery.SendingSince!.Value - _clockSkew, cancellationToken) is { } found)
                delivery = delivery with { Message = found };
            mustLook = false;
            after = await Bring(delivery, messenger, cancellationToken);
        }
        catch (DelayedException delay)
        {
            after = delivery.Delay(clock.GetCurrentInstant(), delay.RetryAfter, (mustLook || delay.MayHaveArrived) && delivery.Message is null, delay.Message);
            log.LogInformation("The announcement {Announcement} waits for {Platform} until {Next}: {Reason}", delivery.Announcement.Id.Value, delivery.Platform, after.NextTry, delay.Message);
        }
        catch (UndeliverableException refusal)
        {
            after = Failed(delivery, refusal.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A defect of ours: nobody knows what stands by now.
            log.LogError(failure, "The announcement {Announcement} could not be brought to {Platform}", delivery.Announcement.Id.Value, delivery.Platform);
            after = delivery.Delay(clock.GetCurrentInstant(), null, delivery.Message is null, failure.Message);
        }

        await Keep(after, _kept);
    }

    private async Task<Delivery> Bring(Delivery delivery, IMessenger messenger, CancellationToken cancellationToken)
    {
        switch (await Write(delivery, cancellationToken), delivery.Message)
        {
            case (null, null):
                return delivery.TakeBack();
            case (null, { } message):
                await messenger.Retract(delivery.Channel, message, cancellationToken);
                return delivery.TakeBack();
            case ({ } card, null):
                return delivery.Stand(await messenger.Send(delivery.Channel, card, delivery.Nonce, cancellationToken));
            case ({ } card, { } message):
                await messenger.Edit(delivery.Channel, message, card, cancellationToken);
                return delivery.Stand(message);
        }
    }

    private async Task<Card?> Write(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewMessage>().Write(delivery.Announcement.Review, cancellationToken);
    }

    private Delivery Failed(Delivery delivery, string why)
    {
        log.LogWarning("The announcement {Announcement} cannot be brought to {Platform}, channel {Channel}: {Reason}", delivery.Announcement.Id.Value, delivery.Platform, delivery.Channel, why);
        return delivery.Fail(why);
    }

    private async Task Keep(Delivery delivery, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<IDeliveries>().Keep(delivery, cancellationToken);
                await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(cancellationToken);
                return;
            }
            catch (ConflictException conflict)
            {
                log.LogInformation(conflict, "Keeps the delivery {Delivery} once more: somebody else changed the same rows", delivery.Id.Value);
            }
        }
    }
}
