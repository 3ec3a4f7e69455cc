using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord.Guilds;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Discord.Gateway;

/// <summary>The gateway: sessions that outlive their connections. Source: Discord's documentation, "Gateway" and "Opcodes and Status Codes".</summary>
public sealed class DiscordGateway : IDisposable
{
    private const int HeartbeatOp = 1, IdentifyOp = 2, PresenceOp = 3, ResumeOp = 6, ReconnectOp = 7, InvalidSessionOp = 9, HelloOp = 10, AckOp = 11;
    private const int DecodeError = 4002, NotAuthenticated = 4003, AuthenticationFailed = 4004, AlreadyAuthenticated = 4005, InvalidShard = 4010;
    private const int ScheduledEvents = 1 << 16;
    private const int HeartbeatEvery = 41_250;

    private readonly Guild _guild;
    private readonly string _token;
    private readonly Func<Uri> _address;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly List<GatewayLine> _lines = [];

    internal DiscordGateway(Guild guild, string token, Func<Uri> address)
    {
        _guild = guild;
        _token = token;
        _address = address;
    }

    /// <summary>How many sessions were begun.</summary>
    public int Identified { get; private set; }

    /// <summary>How many times one went on by another connection.</summary>
    public int Resumed { get; private set; }

    /// <summary>Waits until so many sessions were begun.</summary>
    public Task UntilIdentified(int count) => _guild.Until(() => Identified >= count ? this : null, $"{count} sessions");

    /// <summary>Waits until sessions went on so many times.</summary>
    public Task UntilResumed(int count) => _guild.Until(() => Resumed >= count ? this : null, $"{count} resumptions");

    /// <summary>Breaks every connection without a word.</summary>
    public void Drop()
    {
        foreach (var line in Lines())
            line.Drop();
    }

    /// <summary>Asks for every connection to be re-established and the session to be resumed.</summary>
    public async Task AskToReconnect()
    {
        foreach (var line in Lines())
            await line.Send(ReconnectOp, null);
    }

    /// <summary>Invalidates every session and notifies the connections.</summary>
    public async Task InvalidateSessions()
    {
        lock (_lock)
            _sessions.Clear();
        foreach (var line in Lines())
            await line.Send(InvalidSessionOp, JsonValue.Create(false));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var session in _sessions.Values)
                session.Dispose();
        }
    }

    /// <summary>Tells the bot something that happened in the guild.</summary>
    internal Task Dispatch(string type, JsonObject data) => Dispatch(type, data, _ => true);

    /// <summary>Tells the bot something of the guild's scheduled events, where it asked for that.</summary>
    internal Task DispatchEvent(string type, JsonObject data) => Dispatch(type, data, session => (session.Intents & ScheduledEvents) != 0);

    private async Task Dispatch(string type, JsonObject data, Func<GatewaySession, bool> receives)
    {
        List<GatewaySession> sessions;
        lock (_lock)
            sessions = [.. _sessions.Values.Where(session => session.Has(DiscordSimulator.GuildId) && receives(session))];
        // The latest alone: an earlier one of the same shard is of a bot that is gone.
        if (sessions.Count > 0)
            await sessions[^1].Dispatch(type, data);
    }

    internal async Task Accept(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var line = new GatewayLine(socket, context.Request.Query["compress"] == "zlib-stream");
        lock (_lock)
            _lines.Add(line);
        try
        {
            await line.Send(HelloOp, new JsonObject { ["heartbeat_interval"] = HeartbeatEvery });
            GatewaySession? session = null;
            while (await Read(socket) is { } frame)
                session = await Handle(line, session, frame);
        }
        catch (WebSocketException)
        {
            // It broke off.
        }
        finally
        {
            lock (_lock)
                _lines.Remove(line);
            _guild.Changed();
        }
    }

    private async Task<GatewaySession?> Handle(GatewayLine line, GatewaySession? session, string frame)
    {
        JsonNode? message;
        try
        {
            message = JsonNode.Parse(frame);
        }
        catch (JsonException)
        {
            await line.Close(DecodeError, "Error while decoding payload.");
            return session;
        }

        switch ((int?)message?["op"])
        {
            case HeartbeatOp:
                await line.Send(AckOp, null);
                return session;
            case IdentifyOp when session is not null:
                await line.Close(AlreadyAuthenticated, "Already authenticated.");
                return session;
            case IdentifyOp:
                return await Identify(line, message!["d"]!);
            case ResumeOp:
                return await Resume(line, message!["d"]!);
            case PresenceOp or not null when session is not null:
                return session;
            default:
                await line.Close(NotAuthenticated, "Not authenticated.");
                return session;
        }
    }

    private async Task<GatewaySession?> Identify(GatewayLine line, JsonNode data)
    {
        // Discord.Net writes "Bot" before it in no frame, and discord.js neither.
        if ((string?)data["token"] != _token)
        {
            await line.Close(AuthenticationFailed, "Authentication failed.");
            return null;
        }

        var (shard, shards) = data["shard"] is JsonArray { Count: 2 } pair ? ((int)pair[0]!, (int)pair[1]!) : (0, 1);
        if (shards < 1 || shard < 0 || shard >= shards)
        {
            await line.Close(InvalidShard, "Invalid shard.");
            return null;
        }

        var session = new GatewaySession(Guid.NewGuid().ToString("N"), shard, shards) { Intents = (int?)data["intents"] ?? 0 };
        session.Begin(line);
        var has = session.Has(DiscordSimulator.GuildId);
        await session.Dispatch("READY", new JsonObject
        {
            ["v"] = 10,
            ["user"] = DiscordSimulator.BotUser(),
            ["guilds"] = has ? new JsonArray(new JsonObject { ["id"] = GuildMessage.Text(DiscordSimulator.GuildId), ["unavailable"] = true }) : new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["session_id"] = session.Id,
            ["session_type"] = "normal",
            ["resume_gateway_url"] = _address().AbsoluteUri.TrimEnd('/'),
            ["shard"] = new JsonArray(shard, shards),
            ["application"] = new JsonObject { ["id"] = GuildMessage.Text(DiscordSimulator.Application), ["flags"] = 0 },
        });
        if (has)
            await session.Dispatch("GUILD_CREATE", _guild.Created());
        lock (_lock)
        {
            _sessions[session.Id] = session;
            Identified++;
        }

        _guild.Changed();
        return session;
    }

    private async Task<GatewaySession?> Resume(GatewayLine line, JsonNode data)
    {
        GatewaySession? session;
        lock (_lock)
            session = (string?)data["token"] == _token ? _sessions.GetValueOrDefault((string?)data["session_id"] ?? "") : null;
        if (session is null)
        {
            await line.Send(InvalidSessionOp, JsonValue.Create(false));
            return null;
        }

        await session.Resume(line, (int?)data["seq"] ?? 0);
        lock (_lock)
            Resumed++;
        _guild.Changed();
        return session;
    }

    private static async Task<string?> Read(WebSocket socket)
    {
        var piece = new byte[16 * 1024];
        using var whole = new MemoryStream();
        while (true)
        {
            var read = await socket.ReceiveAsync(piece, CancellationToken.None);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                if (socket.State == WebSocketState.CloseReceived)
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                return null;
            }

            whole.Write(piece, 0, read.Count);
            if (read.EndOfMessage)
                return Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length);
        }
    }

    private List<GatewayLine> Lines()
    {
        lock (_lock)
            return [.. _lines];
    }
}
