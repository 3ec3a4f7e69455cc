using System.Data.Common;
using FilmClubBot.Domain.Clubs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilmClubBot.Storage;

/// <summary>Creates contexts of one club on one database.</summary>
internal sealed class FilmClubContexts(string connectionString, ClubId club, Action<DbContextOptionsBuilder>? configure = null)
{
    private readonly DbContextOptions<FilmClubContext> _options = Options(connectionString, configure);

    /// <summary>A new context; the caller disposes it.</summary>
    public FilmClubContext Create() => new(_options, club);

    private static DbContextOptions<FilmClubContext> Options(string connectionString, Action<DbContextOptionsBuilder>? configure)
    {
        var builder = new DbContextOptionsBuilder<FilmClubContext>();
        builder.UseSqlite(connectionString).AddInterceptors(new ConnectionPragmas());
        configure?.Invoke(builder);
        return builder.Options;
    }

    /// <summary>Applies the settings that SQLite does not store but needs for each connection.</summary>
    private sealed class ConnectionPragmas : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SqliteSettings.Apply(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            SqliteSettings.Apply(connection);
            return Task.CompletedTask;
        }
    }
}
