using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;
using FilmClubBot.Commands.Replicas;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>
/// Messages between workers by LISTEN and NOTIFY. They are sent after the commit that they are about, not within its transaction: a
/// commit with a NOTIFY makes all others of the server wait for it.
/// </summary>
internal sealed class PostgresMessages(string connectionString, PostgresConnections connections, ILogger<PostgresMessages> log) : IReplicaMessages
{
    private const string ChannelName = "filmclub";

    // Seconds after which an idle connection is checked.
    private const int KeepAlive = 10;

    // Many more than a worker sends in a second. Beyond it the oldest is dropped.
    private const int MaxWaiting = 1000;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly string _worker = Guid.NewGuid().ToString("N");
    private readonly Channel<ReplicaMessage> _waiting = Channel.CreateBounded<ReplicaMessage>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public event Action<ReplicaMessage>? Received;

    public event Action? Missed;

    public void Send(ReplicaMessage message) => _waiting.Writer.TryWrite(message);

    public Task Run(CancellationToken stoppingToken) => Task.WhenAll(Listen(stoppingToken), SendWaiting(stoppingToken));

    private async Task Listen(CancellationToken stoppingToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { KeepAlive = KeepAlive };
        var isBroken = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await PostgresConnections.OpenUnpooled(settings.ConnectionString, stoppingToken);
                connection.Notification += (_, notification) => Receive(notification.Payload);
                await using (var listen = new NpgsqlCommand($"LISTEN {ChannelName}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                if (isBroken)
                    log.LogInformation("Receiving the messages of other workers again");
                isBroken = false;
                Missed?.Invoke();
                while (true)
                    await connection.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                log.LogDebug("Stopped receiving the messages of other workers");
            }
            catch (DbException failure)
            {
                // Once for each time that the server is away, which may be a night.
                if (!isBroken)
                    log.LogWarning("Receiving no messages of other workers, because the connection to the database broke ({Reason}); connecting again every second", (failure.InnerException ?? failure).Message);
                isBroken = true;
                await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SendWaiting(CancellationToken stoppingToken)
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                HashSet<ReplicaMessage> messages = [];
                while (_waiting.Reader.TryRead(out var message))
                    messages.Add(message);
                // The pool's connections may have ended with a restart of the server: what fails once is sent again over another one.
                if (await Send(messages, stoppingToken) is not null && await Send(messages, stoppingToken) is { } failure)
                    log.LogWarning(failure, "Failed to wake the other workers; they find the changes at their next periodic check");
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stopped sending messages to other workers");
        }
    }

    /// <returns>Why they were not sent; null when they were.</returns>
    private async Task<DbException?> Send(IReadOnlyCollection<ReplicaMessage> messages, CancellationToken stoppingToken)
    {
        try
        {
            await using var connection = await connections.Open(stoppingToken);
            await using var command = new NpgsqlCommand("SELECT pg_notify($1, message) FROM unnest($2) message", connection);
            command.Parameters.Add(new() { Value = ChannelName });
            command.Parameters.Add(new() { Value = messages.Select(Payload).ToArray() });
            await command.ExecuteNonQueryAsync(stoppingToken);
            return null;
        }
        catch (DbException failure)
        {
            return failure;
        }
    }

    private string Payload(ReplicaMessage message) => string.Create(CultureInfo.InvariantCulture, $"{message.Club.Value} {_worker} {message.Kind} {message.Text}");

    private void Receive(string payload)
    {
        if (payload.Split(' ', 4) is [var forClub, var worker, var kind, var text] && worker != _worker && int.TryParse(forClub, NumberStyles.None, CultureInfo.InvariantCulture, out var club))
            Received?.Invoke(new(new(club), kind, text));
    }
}
