using Microsoft.Data.Sqlite;

namespace FilmClubBot.Storage.Sqlite.Files;

/// <summary>
/// What SQLite's planner reads of each index in <c>sqlite_stat1</c>: that a club has all rows of a large table. Without statistics it expects ten rows of any column, and so reads
/// all reviews of a club to find those of a film. The statistics are the same in every file, instead of those of ANALYZE, so that plans do not depend on how many members there were
/// when it last ran.
/// </summary>
internal static class PlannerStatistics
{
    // Rows of the table; rows of a club; then what SQLite expects by default of each further column. Indexes of part of a table are small, and have none. Without "noskipscan"
    // a query across clubs would be expected to find one.
    private const string Expected = """
        SELECT t.name AS tbl, i.name AS idx, '1000000 1000000' || CASE
            WHEN i."unique" AND COUNT(*) > 1 THEN substr(' 9 8 7 6 5 4 3 2', 1, 2 * (COUNT(*) - 2)) || ' 1'
            ELSE substr(' 9 8 7 6 5 4 3 2', 1, 2 * (COUNT(*) - 1)) END || ' noskipscan' AS stat
        FROM sqlite_schema t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
        WHERE t.type = 'table' AND NOT i.partial
        GROUP BY t.name, i.name HAVING MAX(c.seqno = 0 AND c.name = 'ClubId')
        """;

    /// <summary>Whether a file has them.</summary>
    /// <exception cref="SqliteException">It has no statistics at all.</exception>
    public static bool AreWritten(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT NOT EXISTS ({Expected} EXCEPT SELECT tbl, idx, stat FROM sqlite_stat1)";
        return (long)command.ExecuteScalar()! != 0;
    }

    /// <summary>Writes them, for the connection and for those that are opened later.</summary>
    public static void Write(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        // ANALYZE of the schema alone makes the table where there is none, and has its content read.
        command.CommandText = $"ANALYZE sqlite_schema; DELETE FROM sqlite_stat1; INSERT INTO sqlite_stat1 (tbl, idx, stat) {Expected}; ANALYZE sqlite_schema;";
        command.ExecuteNonQuery();
    }
}
