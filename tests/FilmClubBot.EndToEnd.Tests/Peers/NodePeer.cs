using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>A script of <c>tests/peers</c> that runs in Node: it is given orders, and tells what it sees.</summary>
internal sealed class NodePeer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Heard _heard;
    private string _errors = "";
    private int _orders;

    private NodePeer(Process process, string name)
    {
        _process = process;
        _heard = new(name);
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
        return (peer, await peer.Tells("started"));
    }

    /// <summary>Waits until the script tells an event that it has not been asked about before.</summary>
    public Task<JsonElement> Tells(string name) => _heard.Take(name, told => told.GetProperty("event").ValueEquals(name));

    /// <summary>Has the script do something and gives what it came to.</summary>
    public async Task<JsonElement> Order(string order, object? with = null)
    {
        var id = Interlocked.Increment(ref _orders);
        var fields = JsonSerializer.SerializeToNode(with ?? new { }, JsonSerializerOptions.Web)!.AsObject();
        fields["order"] = order;
        fields["id"] = id;
        await _process.StandardInput.WriteLineAsync(fields.ToJsonString());
        await _process.StandardInput.FlushAsync();
        var told = await _heard.Take($"answer {id.ToString(CultureInfo.InvariantCulture)} to {order}", told => told.TryGetProperty("id", out var number) && number.ValueKind == JsonValueKind.Number && number.GetInt32() == id);
        return told.GetProperty("event").ValueEquals("done")
            ? told.GetProperty("result")
            : throw new InvalidOperationException($"\"{order}\" failed: {told.GetProperty("error").GetString()}");
    }

    /// <summary>Closes the script's input, at which it ends; one that does not is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
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
                _heard.End(_errors);
            else
                _heard.Add(JsonElement.Parse(line.Data));
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
