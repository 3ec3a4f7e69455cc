using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NodaTime;

namespace FilmClubBot.Testing.Clocks;

/// <summary>
/// The time of day in a test, for the simulators (<see cref="Time"/>) and for real worker processes (<see cref="Variables"/>). It
/// starts where the test says, runs on by itself and jumps when it is told to.
/// </summary>
/// <remarks>
/// A worker is a process as its users build it: .NET's start-up hook brings <c>StartupHook</c> into it, which puts this clock in the
/// place of <see cref="IClock"/> and <see cref="TimeProvider"/> in its services. It is notified of jumps over a connection to this machine.
/// </remarks>
public sealed class ControlledClock : IAsyncDisposable
{
    /// <summary>The environment variable with the clock's port.</summary>
    public const string Variable = "FILMCLUB_CLOCK";

    private readonly MovedTime _time = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<ClockFollower> _followers = [];
    private readonly Task _accepting;

    /// <summary>A clock that shows a time.</summary>
    public ControlledClock(Instant now)
    {
        _time.Move(Ahead(now));
        _listener.Start();
        _accepting = Accept();
        Variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(ControlledClock).Assembly.Location,
            [Variable] = ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A clock at 08:00 UTC of 27 November 2026.</summary>
    public ControlledClock() : this(Instant.FromUtc(2026, 11, 27, 8, 0))
    {
    }

    /// <summary>What it shows.</summary>
    public Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <summary>The same for whatever runs in the test's own process.</summary>
    public TimeProvider Time => _time;

    /// <summary>The environment variables that a process needs to go by this clock.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>How many processes go by it; one that was killed counts until the next jump.</summary>
    public int Followers
    {
        get
        {
            lock (_followers)
                return _followers.Count;
        }
    }

    /// <summary>Puts it forward, or back, and waits until every running process has seen that and its timers were woken.</summary>
    /// <exception cref="TimeoutException">A process that runs does not answer.</exception>
    public Task Advance(Duration by) => JumpTo(Now + by);

    /// <summary>Puts it to a time, and waits until every running process has seen that and its timers were woken.</summary>
    /// <exception cref="TimeoutException">A process that runs does not answer.</exception>
    public async Task JumpTo(Instant to)
    {
        await _turn.WaitAsync();
        try
        {
            var by = Ahead(to);
            _time.Move(by);
            var answers = await Task.WhenAll(_followers.Select(async follower => (Follower: follower, Follows: await follower.Notify(by))));
            lock (_followers)
            {
                foreach (var (lost, _) in answers.Where(answer => !answer.Follows))
                {
                    _followers.Remove(lost);
                    lost.Dispose();
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        foreach (var follower in _followers)
            follower.Dispose();
        _listener.Dispose();
        _turn.Dispose();
    }

    private static TimeSpan Ahead(Instant now) => now.ToDateTimeOffset() - TimeProvider.System.GetUtcNow();

    private async Task Accept()
    {
        try
        {
            while (true)
                await Greet(new ClockFollower(await _listener.AcceptTcpClientAsync()));
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    // In turn with the jumps, so that nobody starts with a time that has just gone by.
    private async Task Greet(ClockFollower follower)
    {
        await _turn.WaitAsync();
        try
        {
            await follower.Write(_time.By);
            lock (_followers)
                _followers.Add(follower);
        }
        finally
        {
            _turn.Release();
        }
    }
}
