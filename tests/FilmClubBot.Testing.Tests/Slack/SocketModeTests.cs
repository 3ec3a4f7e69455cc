using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Testing.Tests.Slack;

public sealed class SocketModeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_received_as_an_envelope_and_answered_in_its_acknowledgement()
    {
        await using var bench = await SlackBench.Start();
        using var socket = await Connect(bench);
        Assert.Equal(1, (int)(await Receive(socket))["num_connections"]!);
        var command = bench.Slack.People.Command(bench.Ada, "/themes", "film:her", bench.Films);
        var envelope = await Receive(socket);
        Assert.Equal(("slash_commands", true, "film:her"), ((string?)envelope["type"], (bool)envelope["accepts_response_payload"]!, (string?)envelope["payload"]!["text"]));
        await Acknowledge(socket, envelope, new JsonObject { ["text"] = "Loneliness" });
        var seen = await command;
        Assert.Equal((SlackSeenKind.Ephemeral, "Loneliness"), (seen.Kind, seen.Shown));
    }

    [Fact]
    public async Task Envelopes_that_a_broken_connection_did_not_acknowledge_are_sent_on_the_next()
    {
        var time = new FakeTimeProvider();
        await using var bench = await SlackBench.Start(time);
        using var first = await Connect(bench);
        await Receive(first);
        var command = bench.Slack.People.Command(bench.Ada, "/themes", "", bench.Films);
        var envelope = await Receive(first);
        bench.Slack.Sockets.Drop();
        await bench.Slack.Sockets.Until(count: 0);
        // Slack lets an app ask for an address once a minute.
        time.Advance(TimeSpan.FromMinutes(1));
        using var second = await Connect(bench);
        await Receive(second);
        var again = await Receive(second);
        Assert.Equal((string?)envelope["payload"]!["trigger_id"], (string?)again["payload"]!["trigger_id"]);
        await Acknowledge(second, again, new JsonObject { ["text"] = "Here" });
        Assert.Equal("Here", (await command).Shown);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("link_disabled")]
    public async Task A_connection_receives_a_disconnect_message(string reason)
    {
        await using var bench = await SlackBench.Start();
        using var socket = await Connect(bench);
        await Receive(socket);
        await bench.Slack.Sockets.Disconnect(reason);
        var message = await Receive(socket);
        Assert.Equal(("disconnect", reason), ((string?)message["type"], (string?)message["reason"]));
    }

    private static async Task<ClientWebSocket> Connect(SlackBench bench)
    {
        var address = (string)(await bench.Call("apps.connections.open", [], bench.Slack.AppToken)).Answer["url"]!;
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(address), Stop);
        return socket;
    }

    private static async Task<JsonObject> Receive(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(length), Stop);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return (JsonObject)JsonNode.Parse(buffer.AsSpan(0, length))!;
    }

    private static Task Acknowledge(ClientWebSocket socket, JsonObject envelope, JsonObject payload) => socket.SendAsync(
        Encoding.UTF8.GetBytes(new JsonObject { ["envelope_id"] = (string?)envelope["envelope_id"], ["payload"] = payload }.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, Stop);
}
