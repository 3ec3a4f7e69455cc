using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.OnDiscord.Installing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>
/// Opens the connections to Discord's gateway. Discord.Net sends heartbeats, reconnects and resumes; this class starts the client
/// and stops it on errors that no reconnect fixes. Of several workers, one is connected.
/// </summary>
internal sealed class GatewayConnection(
    IOptions<DiscordOptions> options, IOptions<HostingOptions> hosting, GatewayInteractions interactions, GatewayEvents events, GuildDepartures departures, ILeases leases, TimeProvider time, ILogger<GatewayConnection> log) : BackgroundService
{
    private static readonly TimeSpan _firstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { IsOn: true, Connection: DiscordConnection.Gateway })
            return;
        try
        {
            await leases.RunWhileHeld("Discord's gateway", Connect, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Disconnected from Discord's gateway");
        }
    }

    private async Task Connect(CancellationToken cancellationToken)
    {
        // The library reconnects only after the first successful connection; until then this loop retries.
        for (var wait = _firstWait; !cancellationToken.IsCancellationRequested; wait = wait * 2 < _longestWait ? wait * 2 : _longestWait)
        {
            var client = NewClient();
            try
            {
                await client.LoginAsync(TokenType.Bot, options.Value.Token, validateToken: false);
                await client.StartAsync();
            }
            catch (Exception failure)
            {
                await client.DisposeAsync();
                if (GatewayEnd.Of(failure) is { } end)
                {
                    log.LogCritical("Cannot connect to Discord: {Problem}", end);
                    return;
                }

                log.LogWarning(failure, "Failed to connect to Discord; retrying in {Seconds} s", wait.TotalSeconds);
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await client.StopAsync();
            // The host waits for this until its shutdown timeout expires.
            await interactions.Finish(CancellationToken.None);
            await client.DisposeAsync();
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private DiscordShardedClient NewClient()
    {
        var rest = DefaultRestClientProvider.Create();
        // The library appends the route to the address as a path, so the address must end in a slash.
        var api = options.Value.ApiBaseUrl.TrimEnd('/') + "/";
        var client = new DiscordShardedClient(new DiscordSocketConfig
        {
            // Interactions need no intent; that the bot was removed from a guild is told with that for guilds.
            GatewayIntents = (options.Value.KeepsEvents ? GatewayIntents.GuildScheduledEvents : GatewayIntents.None) | (hosting.Value.ManyClubs ? GatewayIntents.Guilds : GatewayIntents.None),
            LogGatewayIntentWarnings = false,
            // Discord adds events; and see GatewayFrame.ForLibrary.
            SuppressUnknownDispatchWarnings = true,
            TotalShards = options.Value.ShardCount,
            MessageCacheSize = 0,
            LogLevel = LogSeverity.Info,
            RestClientProvider = _ => rest(api),
            WebSocketProvider = () => new GatewaySocket(frame =>
            {
                interactions.Handle(frame);
                events.Handle(frame);
                departures.Handle(frame);
            }),
        });
        client.Log += line =>
        {
            GatewayLog.Write(log, line);
            return Task.CompletedTask;
        };
        client.ShardDisconnected += async (failure, shard) =>
        {
            if (GatewayEnd.Of(failure) is not { } end)
                return;
            log.LogCritical("Connection {Shard} to Discord ended: {Problem}", shard.ShardId, end);
            // Stops all shards: the library would retry for ever.
            await client.StopAsync();
        };
        return client;
    }
}
