using FilmClubBot.Benchmarks.Answers;

namespace FilmClubBot.Benchmarks.Costs;

/// <summary>Workers that share a database, and what their commands cost.</summary>
/// <param name="Name">Its column in the table.</param>
/// <param name="Workers">The workers; requests are sent to them in turn.</param>
/// <param name="Films">How many films of <see cref="BigLibrary"/> there are.</param>
/// <param name="Database">The database's server; null for a file.</param>
internal sealed record CostColumn(string Name, IReadOnlyList<AnsweringServer> Workers, int Films, PostgresLibrary? Database = null)
{
    /// <summary>The processor time so far, of the workers and of the database's server.</summary>
    public async Task<TimeSpan> ProcessorTime() =>
        Workers.Aggregate(Database is null ? TimeSpan.Zero : await Database.ServerTime(), (sum, worker) => sum + worker.ProcessorTime);
}
