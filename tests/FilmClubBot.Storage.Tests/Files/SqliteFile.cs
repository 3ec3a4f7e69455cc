using Microsoft.Data.Sqlite;

namespace FilmClubBot.Storage.Tests.Files;

/// <summary>Reads and writes a database file behind the program's back.</summary>
internal static class SqliteFile
{
    public static List<string> Read(string file, string sql, SqliteOpenMode mode = SqliteOpenMode.ReadOnly)
    {
        using var connection = Open(file, mode);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        do
        {
            while (reader.Read())
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        }
        while (reader.NextResult());
        return rows;
    }

    public static void Write(string file, string sql)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
