using Npgsql;

namespace FilmClubBot.Benchmarks.Searching;

/// <summary>PostgreSQL's full-text search, with the stems of English.</summary>
internal sealed class BareTsquery : IBareIndex
{
    private readonly NpgsqlConnection _connection;

    private BareTsquery(NpgsqlConnection connection) => _connection = connection;

    public string Name => "bare tsquery";

    public static async Task<BareTsquery> Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return new(connection);
    }

    public Task<int> BestReviews(string word, int limit) => Best("Reviews", word, limit);

    public Task<int> BestPassages(string word, int limit) => Best("Passages", word, limit);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<int> Best(string table, string word, int limit)
    {
        await using var command = new NpgsqlCommand(
            $"""SELECT "Id" FROM "{table}" CROSS JOIN phraseto_tsquery('filmclub_en', $1) query WHERE "SearchWords" @@ query ORDER BY ts_rank("SearchWords", query) DESC LIMIT {limit}""", _connection);
        command.Parameters.Add(new() { Value = word });
        await using var rows = await command.ExecuteReaderAsync();
        var found = 0;
        for (; await rows.ReadAsync(); found++)
            _ = rows.GetInt32(0);
        return found;
    }
}
