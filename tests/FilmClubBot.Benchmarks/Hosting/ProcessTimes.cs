using System.Globalization;

namespace FilmClubBot.Benchmarks.Hosting;

/// <summary>Processor times as Linux counts them, in <c>/proc</c>.</summary>
internal static class ProcessTimes
{
    // Linux reports times in hundredths of a second (USER_HZ) on every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    // Fields of /proc/[pid]/stat, counted after the name in parentheses: proc(5).
    private const int Parent = 1, FirstTime = 11, OwnTimes = 2, AllTimes = 4;

    /// <summary>The time of the PostgreSQL server that a backend belongs to, with those of its backends, ended ones included.</summary>
    /// <param name="backend">The process of a connection.</param>
    public static TimeSpan OfServer(int backend)
    {
        var server = int.Parse(Fields(backend)![Parent], CultureInfo.InvariantCulture);
        return Time(Fields(server)!, AllTimes) + Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process) ? Fields(process) : null)
            .Where(fields => fields is not null && fields[Parent] == server.ToString(CultureInfo.InvariantCulture))
            .Aggregate(TimeSpan.Zero, (sum, fields) => sum + Time(fields!, OwnTimes));
    }

    private static TimeSpan Time(string[] fields, int count) =>
        TimeSpan.FromSeconds(fields.Skip(FirstTime).Take(count).Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond);

    // Null for a process that has ended.
    private static string[]? Fields(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
