using System.Globalization;
using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Testing;

namespace FilmClubBot.Benchmarks.Visiting;

/// <summary>A server of express and socket.io that answers every command with a constant and stores nothing.</summary>
internal sealed class PeerChat : IChat
{
    private readonly List<PeerVisitor> _visitors = [];
    private readonly HttpClient _http;

    private PeerChat(AnsweringServer server)
    {
        Server = server;
        _http = new() { BaseAddress = new($"http://127.0.0.1:{server.Port}/") };
    }

    public string Name => "express + socket.io, a constant";

    public AnsweringServer Server { get; }

    public IReadOnlyList<IVisitor> Visitors => _visitors;

    /// <summary>Starts it; it needs Node.js and <c>npm ci</c> in <c>tests/peers</c>.</summary>
    /// <param name="bytes">The length of a message.</param>
    public static async Task<PeerChat> Start(int bytes) => new(await AnsweringServer.Start(
        "node", port => ["benchmarks/socket-io.mjs", port.ToString(CultureInfo.InvariantCulture), bytes.ToString(CultureInfo.InvariantCulture)], Repository.Path("tests", "peers"), _ => [("NODE_ENV", "production")]));

    public async Task Open(int count)
    {
        while (_visitors.Count < count)
        {
            var visitor = new PeerVisitor();
            await visitor.Enter(Server.Port, _visitors.Count);
            _visitors.Add(visitor);
        }
    }

    public string Asked(int number) => "/asked";

    public string Said(int number) => "/said";

    public Task Announce(int number) => Post("announce");

    public Task CountDown() => Post("countdown");

    public async Task<IReadOnlyList<Posted>> PostedAfter(long message) =>
        await _http.GetFromJsonAsync<List<Posted>>(new Uri($"posted/{message}", UriKind.Relative)) ?? throw new InvalidOperationException("The peer reports nothing.");

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors)
            await visitor.DisposeAsync();
        _http.Dispose();
        await Server.DisposeAsync();
    }

    private async Task Post(string what)
    {
        using var response = await _http.PostAsync(new Uri(what, UriKind.Relative), null);
        response.EnsureSuccessStatusCode();
    }
}
