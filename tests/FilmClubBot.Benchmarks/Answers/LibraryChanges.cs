using Microsoft.Data.Sqlite;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>Changes what was read in a review, as another process would; the file's own triggers then mark the library as changed, and no reply from before is valid.</summary>
internal sealed class LibraryChanges : IAsyncDisposable
{
    /// <summary>How often a worker looks for changes at most: more would not be noticed.</summary>
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(20);

    private readonly SqliteConnection _connection;
    private readonly Lock _turn = new();

    /// <summary>Opens the library's file.</summary>
    public LibraryChanges(string file)
    {
        _connection = new($"Data Source={file};Pooling=False");
        _connection.Open();
    }

    /// <summary>When the library changes.</summary>
    internal enum Kind
    {
        /// <summary>It need not: no reply to the command is remembered.</summary>
        None,

        /// <summary>Never, and all films were asked about before: every reply is remembered.</summary>
        Never,

        /// <summary>Whenever every film was asked about, so that no request was ever made before.</summary>
        BeforeRepetition,

        /// <summary>All the time.</summary>
        Always,
    }

    /// <summary>Runs a measurement while the library changes.</summary>
    /// <param name="kind">When it changes.</param>
    /// <param name="request">The nth request.</param>
    /// <param name="ask">The measurement, given the requests.</param>
    public async Task<Load> During(Kind kind, Func<int, byte[]> request, Func<Func<int, byte[]>, Task<Load>> ask)
    {
        if (kind is Kind.None or Kind.Never)
            return await ask(request);
        Change();
        if (kind == Kind.BeforeRepetition)
        {
            var asked = 0;
            return await ask(number =>
            {
                // Fewer than there are, because those that are being answered may be of either side of the change.
                if (Interlocked.Increment(ref asked) % (BigLibrary.Films - 100) == 0)
                    Change();
                return request(number);
            });
        }

        using var over = new CancellationTokenSource();
        var changing = Repeat(over.Token);
        var load = await ask(request);
        await over.CancelAsync();
        await changing;
        return load;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task Repeat(CancellationToken over)
    {
        using var tick = new PeriodicTimer(_interval);
        try
        {
            while (await tick.WaitForNextTickAsync(over))
                Change();
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
    }

    private void Change()
    {
        lock (_turn)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = """UPDATE "ThemeFindings" SET "Confidence" = 0.5 + abs(random() % 100) / 1000.0 WHERE "Id" = (SELECT max("Id") FROM "ThemeFindings")""";
            if (command.ExecuteNonQuery() != 1)
                throw new InvalidOperationException("The library has no theme.");
        }
    }
}
