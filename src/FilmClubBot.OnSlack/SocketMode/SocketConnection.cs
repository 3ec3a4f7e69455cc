using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SlackNet;
using SlackNet.SocketMode;

namespace FilmClubBot.OnSlack.SocketMode;

/// <summary>
/// Opens the connections of Socket Mode. SlackNet reopens them after a break or after Slack's <c>disconnect</c>;
/// this class starts and stops its clients and forwards their messages.
/// </summary>
internal sealed class SocketConnection(IOptions<SlackOptions> options, IHttpClientFactory clients, SocketEnvelopes envelopes, TimeProvider time, ILogger<SocketConnection> log) : BackgroundService
{
    /// <summary>The client's name in the factory.</summary>
    public const string Client = "Slack sockets";

    // While Slack renews one connection, the other receives. The second opens later, so that both are not renewed at the same time.
    private static readonly TimeSpan _untilSecond = TimeSpan.FromSeconds(10);

    // One connection per client: a client that opens several later ones does so on a timer that throws when it was disposed before.
    private static readonly SocketModeConnectionOptions _one = new() { NumberOfConnections = 1 };

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await envelopes.Finish(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { IsOn: true, Connection: SlackConnection.SocketMode })
            return;
        try
        {
            using var first = NewClient();
            await Open(first, stoppingToken);
            log.LogInformation("Connected to Slack in Socket Mode");
            await Task.Delay(_untilSecond, time, stoppingToken);
            using var second = NewClient();
            try
            {
                await Open(second, stoppingToken);
            }
            catch (SlackException)
            {
                // Logged when the response was read; the first connection goes on alone.
            }
            await Task.Delay(Timeout.InfiniteTimeSpan, stoppingToken);
        }
        catch (SlackException)
        {
            // The reason was logged when the response was read: no retry fixes it.
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private CoreSocketModeClient NewClient()
    {
        var json = Default.JsonSettings();
        var logger = new SocketLog(log);
        var api = new SlackApiClient(Default.Http(json, () => clients.CreateClient(Client), logger), new Addresses(options.Value.ApiBaseUrl), json, options.Value.AppToken);
        return new CoreSocketModeClient(api, Default.WebSocketFactory, json, Default.Scheduler, logger);
    }

    private Task Open(CoreSocketModeClient client, CancellationToken cancel)
    {
        // The subscription ends with the client.
        _ = client.RawSocketMessages.Subscribe(message => envelopes.Handle(message.Message, acknowledgement => client.Send(message.SocketId, acknowledgement)));
        return client.Connect(_one, cancel);
    }

    private sealed class Addresses(string apiBaseUrl) : ISlackUrlBuilder
    {
        public string Url(string apiMethod, Dictionary<string, object> args) =>
            string.Create(CultureInfo.InvariantCulture, $"{apiBaseUrl.TrimEnd('/')}/{apiMethod}");
    }
}
