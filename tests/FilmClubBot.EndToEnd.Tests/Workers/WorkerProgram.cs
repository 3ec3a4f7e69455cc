using System.Collections.Concurrent;
using System.Data.Common;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>
/// The worker in a folder of its own that goes when the test ends. It runs in the test's process, or in one of its own where a
/// test kills it or looks at the process itself.
/// </summary>
internal sealed class WorkerProgram : IAsyncDisposable
{
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(2);

    // Up to date and empty.
    private static readonly DatabaseTemplate _database = new(async file =>
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IClock>(new TimedClock(TimeProvider.System))
            .AddSingleton(new Club(new(1), "Our film society", DateTimeZone.Utc, "en"))
            .Configure<StorageOptions>(options => options.ConnectionString = $"Data Source={file};Pooling=False")
            .AddStorage()
            .BuildServiceProvider();
        await services.GetRequiredService<Database>().Prepare(CancellationToken.None);
    });

    // By the reviews in it and the time at which they were imported, for tests that control the clock.
    private static readonly ConcurrentDictionary<(string Reviews, Instant? At), DatabaseTemplate> _libraries = new();

    private readonly PostgresDatabase? _postgres;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly Dictionary<string, string?> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly List<(string Text, TaskCompletionSource Received)> _awaited = [];
    private readonly Lock _gate = new();
    private readonly ControlledClock? _clock;
    private readonly bool _isProcess;
    private string _messages = "";
    private IRunningBot? _running;

    /// <param name="clock">What it goes by; without one, the machine's clock.</param>
    /// <param name="isProcess">Whether the bot serves in a process of its own, which alone can be killed.</param>
    /// <param name="postgres">Its database, which other workers may share; null for a file of its own.</param>
    public WorkerProgram(ControlledClock? clock = null, bool isProcess = false, PostgresDatabase? postgres = null)
    {
        (_clock, _isProcess, _postgres) = (clock, isProcess, postgres);
        Set("Web__Url", Url = $"http://127.0.0.1:{Loopback.FreePort()}");
        if (postgres is null)
            return;
        Set("Storage__Provider", nameof(StorageProvider.Postgres));
        Set("Storage__ConnectionString", postgres.ConnectionString);
    }

    /// <summary>Where the browser chat answers while the bot runs.</summary>
    public string Url { get; }

    /// <summary>The folder that the bot runs in; its state is in <c>data/</c> there.</summary>
    public string Folder => _folder.FullName;

    /// <summary>What the running bot has written to standard error since it was started.</summary>
    public string Messages
    {
        get
        {
            lock (_gate)
                return _messages;
        }
    }

    /// <summary>The bot's database.</summary>
    public string DatabaseFile => Path.Combine(Folder, "data", "filmclub.db");

    private IEnumerable<KeyValuePair<string, string>> Environment =>
        [.. _settings.Select(setting => KeyValuePair.Create("FILMCLUB__" + setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!)), .. _clock?.Variables ?? new Dictionary<string, string>(), .. _variables];

    /// <summary>Sets one setting, as the environment gives it: <c>Club__Locale</c>.</summary>
    public void Set(string key, string value) => _settings[key.Replace("__", ":", StringComparison.Ordinal)] = value;

    /// <summary>Sets a variable of the environment that is no setting; only a process of its own has one.</summary>
    public void SetVariable(string name, string value) => _variables[name] = value;

    /// <summary>Another worker with the same settings and the same database.</summary>
    public WorkerProgram Replica()
    {
        var replica = new WorkerProgram(_clock, _isProcess, _postgres);
        foreach (var (key, value) in _settings.Where(setting => setting.Key != "Web:Url"))
            replica._settings[key] = value;
        return replica;
    }

    /// <summary>Gives it a database that is up to date and has some reviews in it. They are imported once for all tests.</summary>
    /// <param name="reviews">Paths, as the verb <c>import</c> takes them; none for an empty database.</param>
    public async Task PrepareDatabase(params string[] reviews)
    {
        if (_postgres is not null)
        {
            // A new database is prepared by the first verb or start.
            if (reviews is not [] && await Run(["import", .. reviews]) is { Exit: not 0 } import)
                throw new InvalidOperationException($"The import failed:\n{import.Messages}");
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        var template = reviews is [] ? _database : _libraries.GetOrAdd((string.Join('\n', reviews), _clock?.Now), _ => new(file => Import(reviews, file)));
        await template.CopyTo(DatabaseFile);
    }

    /// <summary>Opens the bot's database, for queries that both kinds understand. The connection is the caller's.</summary>
    public async Task<DbConnection> OpenDatabase()
    {
        if (_postgres is not null)
            return await _postgres.Open();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DatabaseFile, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs one verb to its end, in the test's process.</summary>
    public async Task<Outcome> Run(params string[] arguments)
    {
        using var timeout = new CancellationTokenSource(_timeout);
        return await HostedBot.Run(arguments, Folder, _settings, _clock, timeout.Token);
    }

    /// <summary>Runs one verb to its end, in a process of its own.</summary>
    public async Task<Outcome> RunProcess(params string[] arguments)
    {
        using var timeout = new CancellationTokenSource(_timeout);
        return await BotProcess.Run(arguments, Folder, Environment, timeout.Token);
    }

    /// <summary>Starts the bot and waits until it reports that it is listening. What it begins with is an empty database, if it has none.</summary>
    /// <param name="isProcess">Whether in a process of its own; null as the program was made.</param>
    public async Task Serve(bool? isProcess = null)
    {
        if (_postgres is null && !File.Exists(DatabaseFile))
            await PrepareDatabase();
        Start(isProcess ?? _isProcess);
        await WaitForMessage("Listening on");
    }

    /// <summary>Starts the bot in a process of its own and kills it after a while, wherever it has got by then.</summary>
    /// <exception cref="InvalidOperationException">It ended by itself.</exception>
    public async Task ServeAndKillAfter(TimeSpan life)
    {
        var running = Start(isProcess: true);
        try
        {
            var exit = await running.Exit.WaitAsync(life);
            throw new InvalidOperationException($"The worker exited unexpectedly with {exit}:\n{_messages}");
        }
        catch (TimeoutException)
        {
            await Kill();
        }
    }

    /// <summary>Waits until the running bot has written a text to standard error since it was started.</summary>
    public Task WaitForMessage(string text)
    {
        lock (_gate)
        {
            if (_messages.Contains(text, StringComparison.Ordinal))
                return Task.CompletedTask;
            var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((text, received));
            return received.Task.WaitAsync(_timeout);
        }
    }

    /// <summary>Ends the running bot at once, as SIGKILL does: it gets no chance to tidy up.</summary>
    /// <exception cref="InvalidOperationException">It is not a process of its own.</exception>
    public Task Kill() => _running is BotProcess ? End() : throw new InvalidOperationException("Only a process can be killed: new WorkerProgram(isProcess: true).");

    /// <summary>Asks the running bot to stop, as a service manager does, and gives its exit code.</summary>
    public async Task<int> Stop()
    {
        _running!.AskToStop();
        var exit = await _running.Exit.WaitAsync(_timeout);
        _running = null;
        return exit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
            await End();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task Import(string[] reviews, string file)
    {
        await using var importer = new WorkerProgram(_clock);
        await importer.PrepareDatabase();
        var import = await importer.Run(["import", .. reviews]);
        if (import.Exit != 0)
            throw new InvalidOperationException($"The import failed:\n{import.Messages}");
        await using var connection = new SqliteConnection($"Data Source={importer.DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await using var copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO $file";
        copy.Parameters.AddWithValue("$file", file);
        await copy.ExecuteNonQueryAsync();
    }

    private IRunningBot Start(bool isProcess)
    {
        lock (_gate)
            _messages = "";
        return _running = isProcess ? BotProcess.Serve(Folder, Environment, HandleLine) : HostedBot.Serve(Folder, _settings, _clock, HandleLine);
    }

    private async Task End()
    {
        await _running!.End();
        _running = null;
    }

    private void HandleLine(string? line)
    {
        lock (_gate)
        {
            _messages += line + "\n";
            foreach (var (text, received) in _awaited)
            {
                if (line is null)
                    received.TrySetException(new InvalidOperationException($"The worker ended before it wrote \"{text}\":\n{_messages}"));
                else if (line.Contains(text, StringComparison.Ordinal))
                    received.TrySetResult();
            }

            _awaited.RemoveAll(entry => entry.Received.Task.IsCompleted);
        }
    }
}

/// <summary>What a verb came to.</summary>
internal sealed record Outcome(int Exit, string Output, string Messages);
