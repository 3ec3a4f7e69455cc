using System.Globalization;
using FilmClubBot.Commands.Replicas;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SlackNet;
using SlackNet.SocketMode;

namespace FilmClubBot.OnSlack.SocketMode;

/// <summary>
/// Opens the connections of Socket Mode. SlackNet reopens them after a break or after Slack's <c>disconnect</c>;
/// this class starts and stops its clients and forwards their messages. Of several workers, one is connected.
/// </summary>
internal sealed class SocketConnection(IOptions<SlackOptions> options, IHttpClientFactory clients, SocketEnvelopes envelopes, ILeases leases, TimeProvider time, ILogger<SocketConnection> log) : BackgroundService
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
            await leases.RunWhileHeld("Slack's sockets", Connect, stoppingToken);
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

    private async Task Connect(CancellationToken cancellationToken)
    {
        using var first = NewClient();
        await Open(first, cancellationToken);
        log.LogInformation("Connected to Slack in Socket Mode");
        await Task.Delay(_untilSecond, time, cancellationToken);
        using var second = NewClient();
        try
        {
            await Open(second, cancellationToken);
        }
        catch (SlackException)
        {
            // Logged when the response was read; the first connection goes on alone.
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
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
