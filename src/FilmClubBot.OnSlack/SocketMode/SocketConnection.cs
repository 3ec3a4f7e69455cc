using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SlackNet;
using SlackNet.SocketMode;

namespace FilmClubBot.OnSlack.SocketMode;

/// <summary>
/// Opens the connections of Socket Mode. SlackNet reopens them after a break or after Slack's <c>disconnect</c>;
/// this class starts and stops the client and forwards its messages.
/// </summary>
internal sealed class SocketConnection(IOptions<SlackOptions> options, IHttpClientFactory clients, SocketEnvelopes envelopes, ILogger<SocketConnection> log) : BackgroundService
{
    /// <summary>The client's name in the factory.</summary>
    public const string Client = "Slack sockets";

    // While Slack renews one connection, the other receives. The second opens later, so that both are not renewed at the same time.
    private static readonly SocketModeConnectionOptions _connections = new() { NumberOfConnections = 2, ConnectionDelay = TimeSpan.FromSeconds(10) };

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
        var json = Default.JsonSettings();
        var logger = new SocketLog(log);
        var api = new SlackApiClient(Default.Http(json, () => clients.CreateClient(Client), logger), new Addresses(options.Value.ApiBaseUrl), json, options.Value.AppToken);
        using var client = new CoreSocketModeClient(api, Default.WebSocketFactory, json, Default.Scheduler, logger);
        using var heard = client.RawSocketMessages.Subscribe(message => envelopes.Handle(message.Message, acknowledgement => client.Send(message.SocketId, acknowledgement)));
        try
        {
            await client.Connect(_connections, stoppingToken);
            log.LogInformation("Connected to Slack in Socket Mode");
            await Task.Delay(Timeout.InfiniteTimeSpan, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (SlackException)
        {
            // The reason was logged when the response was read: no retry fixes it.
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops before the first connection is established.
        }
    }

    private sealed class Addresses(string apiBaseUrl) : ISlackUrlBuilder
    {
        public string Url(string apiMethod, Dictionary<string, object> args) =>
            string.Create(CultureInfo.InvariantCulture, $"{apiBaseUrl.TrimEnd('/')}/{apiMethod}");
    }
}
