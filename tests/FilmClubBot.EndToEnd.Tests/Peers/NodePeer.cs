using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>A script of <c>tests/peers</c> that runs in Node: it is given orders, and reports events.</summary>
internal sealed class NodePeer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly PeerEvents _events;
    private string _errors = "";
    private int _orders;

    private NodePeer(Process process, string name)
    {
        _process = process;
        _events = new(name);
    }

    /// <summary>Starts a script and waits until it is ready for orders; skips the test where Node or its packages are missing.</summary>
    /// <param name="path">The script, below <c>tests/peers</c>.</param>
    /// <param name="settings">What it is to know from the start.</param>
    public static async Task<(NodePeer Peer, JsonElement Started)> Start(string[] path, object settings)
    {
        var start = new ProcessStartInfo("node", [PeerFolder.Script(path), JsonSerializer.Serialize(settings, JsonSerializerOptions.Web)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var peer = new NodePeer(Started(start), string.Join('/', path));
        peer.Listen();
        return (peer, await peer.WaitFor("started"));
    }

    /// <summary>Waits for an event of the script that was not received before.</summary>
    public Task<JsonElement> WaitFor(string name) => _events.Receive(name, message => message.GetProperty("event").ValueEquals(name));

    /// <summary>Has the script do something and gives what it came to.</summary>
    public async Task<JsonElement> Order(string order, object? with = null)
    {
        var id = Interlocked.Increment(ref _orders);
        var fields = JsonSerializer.SerializeToNode(with ?? new { }, JsonSerializerOptions.Web)!.AsObject();
        fields["order"] = order;
        fields["id"] = id;
        await _process.StandardInput.WriteLineAsync(fields.ToJsonString());
        await _process.StandardInput.FlushAsync();
        var message = await _events.Receive($"answer {id.ToString(CultureInfo.InvariantCulture)} to {order}", message => message.TryGetProperty("id", out var number) && number.ValueKind == JsonValueKind.Number && number.GetInt32() == id);
        return message.GetProperty("event").ValueEquals("done")
            ? message.GetProperty("result")
            : throw new InvalidOperationException($"\"{order}\" failed: {message.GetProperty("error").GetString()}");
    }

    /// <summary>Closes the script's input, at which it ends; one that does not is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Listen()
    {
        _process.ErrorDataReceived += (_, line) => _errors += line.Data + "\n";
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                _events.End(_errors);
            else
                _events.Add(JsonElement.Parse(line.Data));
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node is not on this machine.");
            throw;
        }
    }
}
