using System.Text.Json;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>The messages of the browser chat's channels in a worker's database, whether it runs or not.</summary>
internal sealed class StoredChat(WorkerProgram worker)
{
    /// <summary>The cards of one channel that everybody sees, the oldest first, each as JSON.</summary>
    public async Task<IReadOnlyList<JsonElement>> Cards(string channel)
    {
        await using var connection = await worker.OpenDatabase();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Card" FROM "ChannelMessages" WHERE "Channel" = @channel AND NOT "IsForAuthor" AND "Card" IS NOT NULL ORDER BY "Id" """;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@channel", channel);
        command.Parameters.Add(parameter);
        await using var rows = await command.ExecuteReaderAsync();
        List<JsonElement> cards = [];
        while (await rows.ReadAsync())
            cards.Add(JsonDocument.Parse(rows.GetString(0)).RootElement);
        return cards;
    }
}
