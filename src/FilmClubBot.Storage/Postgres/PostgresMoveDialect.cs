using FilmClubBot.Storage.Moving;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Postgres;

/// <summary>The counters are the sequences of identity columns.</summary>
internal sealed class PostgresMoveDialect : IMoveDialect
{
    public Task<bool> HasTable(FilmClubContext context, string table, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<bool>($"SELECT to_regclass(quote_ident({table})) IS NOT NULL AS \"Value\"").SingleAsync(cancellationToken);

    public Task<long> Last(FilmClubContext context, string table, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<long>($"""
            SELECT COALESCE((SELECT s.last_value FROM pg_sequences s
              WHERE format('%I.%I', s.schemaname, s.sequencename)::regclass = pg_get_serial_sequence(quote_ident({table}), 'Id')::regclass), 0) AS "Value"
            """).SingleAsync(cancellationToken);

    public Task Continue(FilmClubContext context, string table, long last, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"SELECT setval(pg_get_serial_sequence(quote_ident({table}), 'Id'), {last})", cancellationToken);
}
