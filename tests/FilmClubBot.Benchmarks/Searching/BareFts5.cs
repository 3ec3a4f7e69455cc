using Microsoft.Data.Sqlite;

namespace FilmClubBot.Benchmarks.Searching;

/// <summary>A SQLite library's index.</summary>
internal sealed class BareFts5 : IBareIndex
{
    private readonly SqliteConnection _connection;

    public BareFts5(string file)
    {
        _connection = new($"Data Source={file};Mode=ReadWrite");
        _connection.Open();
    }

    /// <summary>So many words, in equal steps from the most common to those of one text in a hundred.</summary>
    public IReadOnlyList<string> WordsByCommonness(string index, string column, int count)
    {
        using var command = _connection.CreateCommand();
        // The vocabulary has stems; a stem that is not its own stem finds nothing.
        command.CommandText = $"""
            CREATE VIRTUAL TABLE temp.{index}_words USING fts5vocab('main', '{index}', 'col');
            SELECT term FROM temp.{index}_words
            WHERE col = $column AND EXISTS (SELECT 1 FROM {index} WHERE {index} MATCH '"' || term || '"')
            ORDER BY doc DESC LIMIT 1000
            """;
        command.Parameters.AddWithValue("$column", column);
        using var rows = command.ExecuteReader();
        List<string> words = [];
        while (rows.Read())
            words.Add(rows.GetString(0));
        return [.. Enumerable.Range(0, count).Select(place => words[place * words.Count / count])];
    }

    public string Name => "bare FTS5";

    public Task<int> BestReviews(string word, int limit) => Best("review_fts", word, limit);

    public Task<int> BestPassages(string word, int limit) => Best("passage_fts", word, limit);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<int> Best(string index, string word, int limit)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT rowid FROM {index} WHERE {index} MATCH $query ORDER BY rank LIMIT {limit}";
        command.Parameters.AddWithValue("$query", $"\"{word}\"");
        await using var rows = await command.ExecuteReaderAsync();
        var found = 0;
        for (; await rows.ReadAsync(); found++)
            _ = rows.GetInt64(0);
        return found;
    }
}
