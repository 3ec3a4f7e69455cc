using System.Globalization;
using System.Threading.Channels;
using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>Shows messages that other workers stored on the open pages of this one. Workers send each other a message's key, never its content.</summary>
internal sealed class ChatRelay(IReplicaMessages replicas, ChannelFeed feed, Club club, IServiceScopeFactory scopes, ILogger<ChatRelay> log) : BackgroundService
{
    private const string Kind = "chat";

    // More than a page queues: what is dropped here, it loads again.
    private readonly Channel<long> _stored = Channel.CreateBounded<long>(new BoundedChannelOptions(10 * FeedSubscription.Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, _ => feed.MarkMissed());

    /// <summary>The message by which other workers learn of a stored one.</summary>
    public static ReplicaMessage Of(ClubId club, ChannelMessage message) => new(club, Kind, message.Id.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        replicas.Received += Record;
        replicas.Missed += feed.MarkMissed;
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        replicas.Received -= Record;
        replicas.Missed -= feed.MarkMissed;
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var message in _stored.Reader.ReadAllAsync(stoppingToken))
                await Show(message, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stopped showing the messages of other workers");
        }
    }

    private void Record(ReplicaMessage received)
    {
        if (received.Club == club.Id && received.Kind == Kind && feed.Listeners > 0 && long.TryParse(received.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var message))
            _stored.Writer.TryWrite(message);
    }

    private async Task Show(long message, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<IChannelLog>().Find(message, cancellationToken) is { } stored)
                feed.Publish(stored);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Failed to load message {Message} of another worker; open pages load it with the next one", message);
            feed.MarkMissed();
        }
    }
}
