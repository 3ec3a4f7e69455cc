using System.Globalization;
using FilmClubBot.Benchmarks.Quality;

namespace FilmClubBot.Benchmarks.Visiting;

/// <summary>
/// Many people who have the chat open at once, on one evening: what a reply and a pushed update cost, how much memory a visitor takes, and how late the last browser
/// shows a message. Beside a server of express and socket.io that pushes constants of the same length.
/// </summary>
internal static class VisitorsBenchmark
{
    /// <summary>The command line.</summary>
    public const string Usage = "visitors [visitors] [seconds] [rounds]";

    private const int Announcements = 5;

    // Of so many commands one has a reply that everybody sees.
    private const int SaidEvery = 10;

    // What a message weighs, on the way to a page, in bytes; the peer's constant has the same length.
    private const int Bytes = 3_000;

    // At a human pace each sends a command after a time between the two.
    private static readonly TimeSpan _soonest = TimeSpan.FromSeconds(20), _latest = TimeSpan.FromSeconds(40), _announcing = TimeSpan.FromSeconds(10), _patience = TimeSpan.FromMinutes(1), _glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Opens the chats, runs the rounds and prints the figures.</summary>
    /// <param name="visitors">How many people.</param>
    /// <param name="seconds">How long they send commands in each round, alone and together with announcements.</param>
    /// <param name="rounds">How many rounds; the two servers in turn.</param>
    public static async Task<int> Run(int visitors, int seconds, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("filmclub-visitors-");
        try
        {
            await using var ours = await OurChat.Start(folder.FullName, visitors);
            await using var peer = await PeerChat.Start(Bytes);
            List<Measured> chats = [new(ours), new(peer)];
            foreach (var chat in chats)
                await chat.Open(visitors);
            for (var round = 1; round <= rounds; round++)
            {
                foreach (var chat in chats)
                    await chat.Round(TimeSpan.FromSeconds(seconds));
            }

            foreach (var chat in chats)
                await chat.Compare();
            Print(chats[0], chats[1]);
            return chats.TrueForAll(chat => chat.Lost + chat.Doubled == 0) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(Measured ours, Measured peer)
    {
        var table = new Table("", ours.Chat.Name, peer.Chat.Name, "ratio");
        Add("opening a chat, ms of processor time", chat => chat.Opening);
        Add("memory of a visitor, KB", chat => chat.Memory);
        Add("nobody types, % of a core", chat => Percentile.Median(chat.Idle));
        Add("an announcement at one visitor, ms of processor time", chat => Percentile.Median(chat.Pushes));
        Add("a reply to its caller, ms of processor time", chat => Percentile.Median(chat.Replies));
        Add("all together, % of a core", chat => Percentile.Median(chat.Together));
        foreach (var (share, name) in new[] { (0.5, "p50"), (0.99, "p99"), (1, "most") })
        {
            Add($"announcement alone until shown, ms, {name}", chat => Percentile.Of(chat.AloneDelays, share));
            Add($"announcement alone until the last shows it, ms, {name}", chat => Percentile.Of(chat.LastDelays, share));
            Add($"all together, until shown, ms, {name}", chat => Percentile.Of(chat.Delays, share));
        }

        Add("bytes of an update", chat => chat.BytesOfUpdate);
        Add("memory at most, MB", chat => chat.MostMemory);
        table.Print();
        foreach (var chat in new[] { ours, peer })
            Console.WriteLine(Line($"{chat.Chat.Name}: {chat.Sent} commands, {chat.Expected} messages at {chat.Chat.Visitors.Count} visitors, {chat.Lost} lost, {chat.Doubled} doubled, {chat.Foreign} of other members' private replies shown"));

        void Add(string name, Func<Measured, double> figure) => table.Add(name, figure(ours), figure(peer), figure(ours) / figure(peer));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Measured(IChat chat)
    {
        private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(5);
        private readonly List<Posted> _posted = [];
        private readonly List<(Posted Posted, bool IsAlone)> _announced = [];
        private int _announcements, _commands;

        public IChat Chat => chat;

        public double Opening { get; private set; }

        public double Memory { get; private set; }

        public double MostMemory { get; private set; }

        public double BytesOfUpdate { get; private set; }

        public List<double> Idle { get; } = [];

        public List<double> Pushes { get; } = [];

        public List<double> Replies { get; } = [];

        public List<double> Together { get; } = [];

        public List<double> AloneDelays { get; } = [];

        public List<double> LastDelays { get; } = [];

        public List<double> Delays { get; } = [];

        public int Sent => _commands;

        public long Expected { get; private set; }

        public long Lost { get; private set; }

        public long Doubled { get; private set; }

        public long Foreign { get; private set; }

        // The first tenth compiles what all the others run.
        public async Task Open(int visitors)
        {
            await chat.Open(visitors / 10);
            var (memory, before) = (chat.Server.Memory, chat.Server.ProcessorTime);
            await chat.Open(visitors);
            var opened = visitors - (visitors / 10);
            Opening = (chat.Server.ProcessorTime - before).TotalMilliseconds / opened;
            Memory = (chat.Server.Memory - memory) / 1e3 / opened;
            await Console.Error.WriteLineAsync(Line($"{chat.Name}: {visitors} open, {chat.Server.Memory / 1e6:0} MB"));
        }

        public async Task Round(TimeSpan time)
        {
            Idle.Add(await Share(() => Task.Delay(_quiet)));

            var (updates, bytes) = (chat.Visitors.Sum(visitor => visitor.Updates), chat.Visitors.Sum(visitor => visitor.Bytes));
            var before = chat.Server.ProcessorTime;
            for (var count = 0; count < Announcements; count++)
                await Announce();
            Pushes.Add((chat.Server.ProcessorTime - before).TotalMilliseconds / Announcements / chat.Visitors.Count);
            BytesOfUpdate = (chat.Visitors.Sum(visitor => visitor.Bytes) - bytes) / (double)(chat.Visitors.Sum(visitor => visitor.Updates) - updates);

            var (start, sent) = (chat.Server.ProcessorTime, _commands);
            await Commands(time, chat.Asked);
            await Collect();
            Replies.Add((chat.Server.ProcessorTime - start).TotalMilliseconds / (_commands - sent));

            Together.Add(await Share(() => Evening(time)));
            await Collect();
            await Console.Error.WriteLineAsync(Line($"{chat.Name}: {Idle[^1]:0.0} % idle, {Pushes[^1]:0.000} ms a push, {Replies[^1]:0.0} ms a reply, {Together[^1]:0} % together, {MostMemory:0} MB"));
        }

        /// <summary>Compares what was posted with what each visitor was shown.</summary>
        public async Task Compare()
        {
            // What was posted last is still on its way.
            await Task.Delay(_quiet);
            await Collect();
            var alone = _announced.Where(announced => announced.IsAlone).ToDictionary(announced => announced.Posted.Message, _ => new List<double>());
            for (var number = 0; number < chat.Visitors.Count; number++)
            {
                var shown = chat.Visitors[number].Messages.ToLookup(message => message.Message, message => message.At);
                foreach (var posted in _posted)
                {
                    var times = shown[posted.Message].ToList();
                    if (posted.Reader is { } reader && reader != number)
                    {
                        Foreign += times.Count;
                        continue;
                    }

                    Expected++;
                    Lost += times.Count == 0 ? 1 : 0;
                    Doubled += Math.Max(0, times.Count - 1);
                    if (times.Count == 0)
                        continue;
                    var delay = (times[0] - posted.At).TotalMilliseconds;
                    if (alone.TryGetValue(posted.Message, out var delays))
                        delays.Add(delay);
                    else if (posted.Reader is null)
                        Delays.Add(delay);
                }
            }

            AloneDelays.AddRange(alone.Values.SelectMany(delays => delays).Order());
            LastDelays.AddRange(alone.Values.Select(delays => delays.Max()).Order());
            Delays.Sort();
        }

        private async Task Evening(TimeSpan time)
        {
            var commands = Commands(time, number => number % SaidEvery == 0 ? chat.Said(number) : chat.Asked(number));
            await chat.CountDown();
            using var tick = new PeriodicTimer(_announcing);
            while (!commands.IsCompleted && await tick.WaitForNextTickAsync())
            {
                await chat.Announce(_announcements++);
                await Collect();
            }

            await commands;
        }

        private async Task Commands(TimeSpan time, Func<int, string> command)
        {
            var end = TimeProvider.System.GetUtcNow() + time;
            await Task.WhenAll(chat.Visitors.Select(async visitor =>
            {
                // They did not all begin in one moment.
                for (var wait = _latest * Random.Shared.NextDouble(); TimeProvider.System.GetUtcNow() + wait < end; wait = _soonest + ((_latest - _soonest) * Random.Shared.NextDouble()))
                {
                    await Task.Delay(wait);
                    await visitor.Send(command(Interlocked.Increment(ref _commands)));
                }
            }));
        }

        private async Task Announce()
        {
            var known = _posted.Count;
            await chat.Announce(_announcements++);
            var end = TimeProvider.System.GetUtcNow() + _patience;
            Posted? announced;
            do
            {
                await Task.Delay(_glance);
                await Collect();
                announced = _posted.Skip(known).FirstOrDefault(posted => posted is { Reader: null, IsReply: false });
            }
            while ((announced is null || !chat.Visitors.All(visitor => visitor.HasShown(announced.Message))) && TimeProvider.System.GetUtcNow() < end);
            if (announced is not null)
                _announced.Add((announced, true));
        }

        private async Task Collect()
        {
            _posted.AddRange(await chat.PostedAfter(_posted.Count == 0 ? 0 : _posted[^1].Message));
            MostMemory = Math.Max(MostMemory, chat.Server.Memory / 1e6);
        }

        // Of one core, in percent.
        private async Task<double> Share(Func<Task> work)
        {
            var (start, before) = (TimeProvider.System.GetTimestamp(), chat.Server.ProcessorTime);
            await work();
            return (chat.Server.ProcessorTime - before) / TimeProvider.System.GetElapsedTime(start) * 100;
        }
    }
}
