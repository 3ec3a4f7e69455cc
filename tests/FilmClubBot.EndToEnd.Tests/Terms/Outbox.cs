using System.Globalization;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.Terms;

/// <summary>Knows when the bot has sent what it has to send.</summary>
internal sealed class Outbox(WorkerProgram worker, Places places, TermJournal journal)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(1);

    /// <summary>Waits until every message is sent and up to date.</summary>
    /// <param name="expected">How the messages begin that must be among the new ones, as in <see cref="TermSociety.Until"/>.</param>
    /// <returns>The messages of all places.</returns>
    /// <exception cref="TimeoutException">One is not sent in a minute of real time.</exception>
    public async Task<IReadOnlyList<Message>> Settle(string[] expected)
    {
        using var timeout = new CancellationTokenSource(_timeout);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        List<string> missing = [.. expected];
        while (true)
        {
            // Reading all places takes longer than counting what is not sent.
            if (await IsAllSent())
            {
                var messages = await places.Read();
                missing = Missing(expected, [.. journal.New(messages)]);
                if (missing.Count == 0)
                    return messages;
            }

            try
            {
                await tick.WaitForNextTickAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Not sent: {string.Join(" | ", missing)}. The bot wrote:\n{worker.Messages}");
            }
        }
    }

    private static List<string> Missing(string[] expected, IReadOnlyList<Message> sent)
    {
        List<string> missing = [];
        foreach (var one in expected)
        {
            var (place, title) = one[0] is '#' or '@' && one.Split(": ", 2) is [var named, var rest] ? (named, rest) : ("#screenings", one);
            var found = sent.Where(message => message.Place == place && message.Text.StartsWith(title, StringComparison.Ordinal)).Select(message => message.Platform).Distinct().Count();
            var wanted = place[0] == '#' ? 3 : 1;
            if (found < wanted)
                missing.Add(one);
        }

        return missing;
    }

    private async Task<bool> IsAllSent()
    {
        await using var connection = await worker.OpenDatabase();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT COUNT(*) FROM "Deliveries" WHERE "State" IN ('Pending', 'Sending')""";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) == 0;
    }
}
