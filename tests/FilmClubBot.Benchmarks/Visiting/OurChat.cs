using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Benchmarks.Answers;
using Microsoft.Data.Sqlite;

namespace FilmClubBot.Benchmarks.Visiting;

/// <summary>The worker's release build over a library of a thousand reviews, with a moderator who invites everybody by a personal link.</summary>
internal sealed partial class OurChat : IChat
{
    private const string Token = "a-token-of-the-benchmark", Channel = "screenings", ModeratorsChannel = "general", Name = "Visitor ";

    private const int Films = 100;

    // As many pages at a time as people who press a link in the same moment.
    private const int Arriving = 4;

    private static readonly string[] _asked = ["/themes film:\"{0}\" private:yes", "/mine", "/film film:\"{0}\" private:yes", "/quotes film:\"{0}\" private:yes", "/reviews film:\"{0}\" private:yes", "/top private:yes", "/screening next private:yes"];

    private readonly SqliteConnection _database;
    private readonly OurVisitor _moderator;
    private readonly List<OurVisitor> _visitors = [];

    private OurChat(AnsweringServer server, string file)
    {
        Server = server;
        _database = new($"Data Source={file}");
        _moderator = new(5_000, server.Port);
    }

    string IChat.Name => "FilmClubBot";

    public AnsweringServer Server { get; }

    public IReadOnlyList<IVisitor> Visitors => _visitors;

    /// <summary>Starts the worker, with its first moderator signed in.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="most">How many chats it shall accept besides the moderator's.</param>
    public static async Task<OurChat> Start(string folder, int most)
    {
        var file = Path.Combine(folder, "filmclub.db");
        await BigLibrary.Make(file, Films);
        await ForgetStatistics(file);
        var server = await ReleaseWorker.Start(
            folder,
            [
                ("FILMCLUB__Storage__ConnectionString", $"Data Source={file}"),
                ("FILMCLUB__Web__AccessToken", Token),
                ("FILMCLUB__Web__MaxChats", (most + 1).ToString(CultureInfo.InvariantCulture)),
            ]);
        var chat = new OurChat(server, file);
        await chat._database.OpenAsync();
        await chat._moderator.SignInFirst(Token);
        await chat._moderator.Open(ModeratorsChannel);
        return chat;
    }

    public async Task Open(int count)
    {
        var links = new List<Uri>();
        for (var number = _visitors.Count; number < count; number++)
            links.Add(await Invite(Name + number.ToString(CultureInfo.InvariantCulture)));
        var opened = new OurVisitor[count];
        await Parallel.ForEachAsync(Enumerable.Range(_visitors.Count, links.Count), new ParallelOptions { MaxDegreeOfParallelism = Arriving }, async (number, _) =>
        {
            var visitor = new OurVisitor(number, Server.Port);
            await visitor.SignIn(links[number - _visitors.Count]);
            await visitor.Open(Channel);
            opened[number] = visitor;
        });
        _visitors.AddRange(opened.OfType<OurVisitor>());
    }

    public string Asked(int number) => string.Format(CultureInfo.InvariantCulture, _asked[number % _asked.Length], BigLibrary.Asked(number, Films));

    public string Said(int number) => string.Create(CultureInfo.InvariantCulture, $"/rate film:\"{BigLibrary.Asked(number, Films)}\" stars:{1 + (number % 5)}");

    // Its announcement is sent by the outbox, as every announcement is.
    public Task Announce(int number) => _moderator.Send(string.Create(CultureInfo.InvariantCulture,
        $"/screening schedule film:\"{BigLibrary.Asked(number, Films)}\" when:@{TimeProvider.System.GetUtcNow().AddDays(14 + number).ToUnixTimeSeconds()} place:\"Lecture hall {number}\""));

    public async Task CountDown()
    {
        await _moderator.Send(string.Create(CultureInfo.InvariantCulture,
            $"/screening schedule film:\"{BigLibrary.Asked(0, Films)}\" when:@{TimeProvider.System.GetUtcNow().AddMinutes(20).ToUnixTimeSeconds()} link:https://watch.example/evening runtime:90"));
        await _moderator.Send("/watch play seconds:20");
    }

    public async Task<IReadOnlyList<Posted>> PostedAfter(long message)
    {
        await using var command = _database.CreateCommand();
        command.CommandText = """
            SELECT m."Id", m."At", m."IsForAuthor", a."Name", m."Typed" FROM "ChannelMessages" m LEFT JOIN "Members" a ON a."Id" = m."AuthorId"
            WHERE m."Id" > $after AND m."Channel" = $channel ORDER BY m."Id"
            """;
        command.Parameters.AddWithValue("$after", message);
        command.Parameters.AddWithValue("$channel", Channel);
        await using var rows = await command.ExecuteReaderAsync();
        List<Posted> posted = [];
        while (await rows.ReadAsync())
        {
            var at = DateTimeOffset.Parse(rows.GetString(1), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            int? reader = rows.GetBoolean(2) ? int.Parse(rows.GetString(3)[Name.Length..], CultureInfo.InvariantCulture) : null;
            posted.Add(new(rows.GetInt64(0), at, reader, !rows.IsDBNull(4)));
        }

        return posted;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors)
            await visitor.DisposeAsync();
        await _moderator.DisposeAsync();
        await _database.DisposeAsync();
        await Server.DisposeAsync();
    }

    // A society's database has none; with those of a library that has one member, SQLite reads all members for each look-up of one.
    private static async Task ForgetStatistics(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM sqlite_stat1";
        await command.ExecuteNonQueryAsync();
    }

    private async Task<Uri> Invite(string name)
    {
        var shown = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _moderator.Text += Look;
        try
        {
            await _moderator.Send($"/member invite name:\"{name}\"");
            return await shown.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
        finally
        {
            _moderator.Text -= Look;
        }

        void Look(string text)
        {
            if (text.Contains(name, StringComparison.Ordinal) && Link().Match(text) is { Success: true } link)
                shown.TrySetResult(new(new Uri($"http://127.0.0.1:{Server.Port}/"), link.Value));
        }
    }

    [GeneratedRegex(@"/signin/\w+")]
    private static partial Regex Link();
}
