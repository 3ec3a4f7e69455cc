using System.Globalization;
using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Benchmarks.Quality;

namespace FilmClubBot.Benchmarks.Costs;

/// <summary>What the same commands cost in several places: processor time per reply, of the workers and of their database's server.</summary>
internal static class CostComparison
{
    // To each worker: code is compiled for speed after 500 calls, which are counted from when nothing new was called for a while.
    private const int WarmingRequests = 1_500;

    // So few that no reply waits long enough to be deferred, and as many as there are replicas.
    private const int Connections = 3;

    /// <summary>Sends each command to all columns in turn, round by round, and prints the medians and by how much the last column's is more than the first's.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="question">Makes the requests.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="time">How long each command is sent to each column in each round.</param>
    /// <param name="only">The commands that are compared, such as <c>rate</c>; empty for all of them.</param>
    public static async Task Print(IReadOnlyList<CostColumn> columns, SlackQuestion question, int rounds, TimeSpan time, IReadOnlyCollection<string> only)
    {
        var first = 0;
        List<(string Name, List<Measured> Columns)> commands = [.. Commands(question, only).Select(command => (command.Name, columns.Select(column => new Measured(column, command.Of(column.Films), first += 10_000_000)).ToList()))];
        // A column whose workers are all in a later one is warmed with it.
        foreach (var measured in commands.SelectMany(command => command.Columns.Where((column, place) => !command.Columns.Skip(place + 1).Any(column.IsWithin))))
            await measured.Warm();

        var table = new Table(["milliseconds of processor time per reply", .. columns.Select(column => column.Name), .. columns.Skip(1).Select(column => $"{column.Name} / {columns[0].Name}")]);
        foreach (var (name, measured) in commands)
        {
            for (var round = 1; round <= rounds; round++)
            {
                foreach (var column in measured)
                    await column.Round(time);
            }

            var medians = measured.ConvertAll(column => column.Median);
            table.Add(name, [.. medians, .. medians.Skip(1).Select(median => median / medians[0])]);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: {string.Join(", ", medians.Select(median => median.ToString("0.00", CultureInfo.InvariantCulture)))} ms"));
        }

        table.Print();
    }

    // None whose replies are cached: those are measured by "answers". Each is about another film with every request, where it is about one.
    private static IEnumerable<(string Name, Func<int, AnswerCase> Of)> Commands(SlackQuestion question, IReadOnlyCollection<string> only)
    {
        (string Command, Func<int, int, string> Text, string Sign)[] commands =
        [
            ("film", (number, films) => $"film:\"{BigLibrary.Asked(number, films)}\"", "Reviews"),
            ("quote", (number, films) => $"film:\"{BigLibrary.Asked(number, films)}\"", "From the reviews"),
            ("reviews", (number, films) => $"film:\"{BigLibrary.Asked(number, films)}\"", "Reviews of The "),
            ("rate", (number, films) => $"film:\"{BigLibrary.Asked(number, films)}\" stars:{1 + (number % 5)}", " rates The "),
            ("mine", (_, _) => "", "Your ratings"),
            ("top", (_, _) => "", "favourites"),
            ("reviews", (number, _) => $"words:{_words[number % _words.Length]}", "Reviews with"),
            ("ask", (number, _) => $"question:\"What do they say about {_words[number % _words.Length]}?\"", "What the reviews say"),
        ];
        foreach (var (command, text, sign) in commands.Where(command => only.Count == 0 || only.Contains(command.Command)))
        {
            var name = $"/{command} {text(0, 1).Split(':')[0]}".TrimEnd();
            yield return (name, films => new(name, number => question.Typed(number, command, text(number, films)), LibraryChanges.Kind.None, sign));
        }
    }

    // Of the sample reviews, which every film has.
    private static readonly string[] _words = ["grief", "memory", "restoration", "silence", "family", "revenge", "music", "forest"];

    private sealed class Measured(CostColumn column, AnswerCase asked, int first)
    {
        private readonly LoadGenerator _load = new([.. column.Workers.Select(worker => worker.Port)], asked.IsReply, first, Connections);
        private readonly List<double> _costs = [];

        public IReadOnlyList<AnsweringServer> Workers => column.Workers;

        /// <summary>Milliseconds per reply, of the median round.</summary>
        public double Median => _costs.Order().ElementAt(_costs.Count / 2);

        public bool IsWithin(Measured other) => column.Workers.All(other.Workers.Contains);

        public Task<Load> Warm() => _load.Full(WarmingRequests * column.Workers.Count, asked.Request);

        public async Task Round(TimeSpan time)
        {
            var before = await column.ProcessorTime();
            var load = await _load.Full(time, asked.Request);
            _costs.Add((await column.ProcessorTime() - before).TotalMilliseconds / load.Milliseconds.Count);
        }
    }
}
