using System.CommandLine;
using FilmClubBot.Storage;
using FilmClubBot.Storage.Moving;
using FilmClubBot.Storage.Tables;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Moves the data to another database: <c>move Postgres "Host=…;Database=filmclub"</c>.</summary>
internal static class Move
{
    /// <summary>The verb; every bot on either database must be stopped.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var provider = Typed.OneOf<StorageProvider>("provider", "Which database to move to: Sqlite or Postgres.");
        var connection = new Argument<string>("connection") { Description = "How to connect to it, as Storage:ConnectionString. It must be empty." };
        var verb = new Command("move", "Moves the data to another, empty database and compares both; stop the bot first. A move that was interrupted continues.") { provider, connection };
        verb.SetAction(async (call, cancellationToken) =>
        {
            var output = call.InvocationConfiguration.Output;
            var target = new StorageOptions { Provider = call.GetRequiredValue(provider), ConnectionString = call.GetRequiredValue(connection) };
            var source = services.GetRequiredService<Database>();
            if (await source.IsInUse(cancellationToken))
                throw new StorageException($"A bot runs on \"{source.Name}\", and what it stores from now on would not be moved. Stop every bot on it, and run move again.");
            await services.GetRequiredService<DatabaseMove>().Run(target, new TableReport(output), cancellationToken);
            await output.WriteLineAsync($"Moved, and compared row by row. Now set Storage:Provider to {target.Provider} and Storage:ConnectionString to the new database; the old one is unchanged.");
            return CommandLine.Success;
        });
        return verb;
    }

    private sealed class TableReport(TextWriter output) : IProgress<MovedTable>
    {
        public void Report(MovedTable value)
        {
            if (value.Rows > 0)
                output.WriteLine($"{value.Name}: {value.Rows} rows, checksum {value.Checksum[..16]}");
        }
    }
}
