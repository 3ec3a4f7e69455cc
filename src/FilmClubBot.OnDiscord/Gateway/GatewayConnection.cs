using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>
/// Keeps the connections to Discord's gateway open. Heartbeats, reconnecting and resuming are Discord.Net's; this class begins,
/// and ends what no further attempt mends.
/// </summary>
internal sealed class GatewayConnection(
    IOptions<DiscordOptions> options, GatewayInteractions interactions, GatewayEvents events, TimeProvider time, ILogger<GatewayConnection> log) : BackgroundService
{
    private static readonly TimeSpan _firstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(2);
    private DiscordShardedClient? _client;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_client is not null)
        {
            await _client.StopAsync();
            await interactions.Finish(cancellationToken);
            await _client.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { IsOn: true, Connection: DiscordConnection.Gateway })
            return;
        // The library reconnects what was connected once; until then it is left to us.
        for (var wait = _firstWait; !stoppingToken.IsCancellationRequested; wait = wait * 2 < _longestWait ? wait * 2 : _longestWait)
        {
            var client = NewClient();
            try
            {
                await client.LoginAsync(TokenType.Bot, options.Value.Token, validateToken: false);
                _client = client;
                await client.StartAsync();
                return;
            }
            catch (Exception failure)
            {
                _client = null;
                await client.DisposeAsync();
                if (GatewayEnd.Of(failure) is { } end)
                {
                    log.LogCritical("No connection to Discord: {Problem}", end);
                    return;
                }

                log.LogWarning(failure, "No connection to Discord yet; the next attempt comes in {Seconds} s", wait.TotalSeconds);
                await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private DiscordShardedClient NewClient()
    {
        var rest = DefaultRestClientProvider.Create();
        // The library joins the address and the route as paths, and knows a slash only where one stands.
        var api = options.Value.ApiBaseUrl.TrimEnd('/') + "/";
        var client = new DiscordShardedClient(new DiscordSocketConfig
        {
            // Interactions come without any.
            GatewayIntents = options.Value.KeepsEvents ? GatewayIntents.GuildScheduledEvents : GatewayIntents.None,
            LogGatewayIntentWarnings = false,
            TotalShards = options.Value.ShardCount,
            MessageCacheSize = 0,
            LogLevel = LogSeverity.Info,
            RestClientProvider = _ => rest(api),
            WebSocketProvider = () => new GatewaySocket(frame =>
            {
                interactions.Handle(frame);
                events.Handle(frame);
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
            // All of them: the library would try again for ever.
            await client.StopAsync();
        };
        return client;
    }
}
