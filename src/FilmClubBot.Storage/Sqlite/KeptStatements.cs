using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilmClubBot.Storage.Sqlite;

/// <summary>
/// Keeps a connection's statements prepared. SQLite compiles a statement into a program each time that the driver is given its text, which takes longer
/// than most of these programs run; one that is compiled stays valid until the schema changes, and is then compiled again by SQLite itself.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    // The statements of one connection; the frequent commands have some fifty.
    private const int Most = 64;

    private readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, Statement>> _idle = [];

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand { Connection: { } connection } command)
            return result;
        var idle = _idle.GetValue(connection, _ => new(StringComparer.Ordinal));
        if (!idle.Remove(command.CommandText, out var statement))
            statement = new(idle, command);
        statement.Take(command);
        return statement;
    }

    // Disposed by EF Core when its rows are read: the statement is then idle, and used again by the next command with its text.
    private sealed class Statement : SqliteCommand
    {
        private readonly Dictionary<string, Statement> _idle;
        private bool _isUsed, _hasRun;

        public Statement(Dictionary<string, Statement> idle, SqliteCommand command) : base(command.CommandText, command.Connection) => _idle = idle;

        public void Take(SqliteCommand command)
        {
            _isUsed = true;
            Transaction = command.Transaction;
            CommandTimeout = command.CommandTimeout;
            var parameters = new SqliteParameter[command.Parameters.Count];
            command.Parameters.CopyTo(parameters, 0);
            Parameters.AddRange(parameters);
            command.Dispose();
        }

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            // Not before its first run, which may make a table that a later part of its text needs. The driver regards it as prepared only if all of
            // its rows were read.
            if (_hasRun)
                Prepare();
            var rows = base.ExecuteReader(behavior);
            _hasRun = true;
            return rows;
        }

        // The driver disposes the idle ones when it closes the connection.
        protected override void Dispose(bool disposing)
        {
            if (disposing && _isUsed)
            {
                _isUsed = false;
                Parameters.Clear();
                if (_idle.Count < Most && _idle.TryAdd(CommandText, this))
                    return;
            }

            base.Dispose(disposing);
        }
    }
}
