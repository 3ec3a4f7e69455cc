using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilmClubBot.Storage.Postgres;

/// <summary>
/// States the context's club on each connection that it opens, for the policies of the <see cref="ClubFence"/>. The pool forgets it when
/// the connection is returned.
/// </summary>
internal sealed class ClubFenceInterceptor : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Stating(connection, eventData);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Stating(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Stating(DbConnection connection, ConnectionEndEventData eventData)
    {
        var context = (FilmClubContext)eventData.Context!;
        var command = connection.CreateCommand();
        // A number, or a constant.
        command.CommandText = ClubFence.Stating(context.IsOfAClub ? new(context.ClubId) : null);
        return command;
    }
}
