using System.Data.Common;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilmClubBot.Storage.Postgres;

/// <summary>Replaces what PostgreSQL cannot store in the parameters of every command.</summary>
internal sealed class StorableTextInterceptor : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text => StorableText.Of(text),
                IEnumerable<string> texts => texts.Select(StorableText.Of).ToArray(),
                var other => other,
            };
        }

        return result;
    }
}
