using System.Collections.Concurrent;
using System.Globalization;

namespace FilmClubBot.EndToEnd.Tests.Replicas;

/// <summary>Members of a platform who rate one film again and again, one after the other, each with the rating's number as comment.</summary>
/// <param name="members">The members' ids on the platform.</param>
/// <param name="rate">Has a member rate with a comment; gives what the member then sees, null if the platform reports a failure.</param>
internal sealed class RatingLoad(IReadOnlyList<string> members, Func<string, string, Task<string?>> rate)
{
    private readonly ConcurrentDictionary<string, int> _confirmed = new(StringComparer.Ordinal);
    private int _sent;

    /// <summary>The ratings that were sent.</summary>
    public int Sent => _sent;

    /// <summary>Those of them that were not confirmed.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>The number of each member's last confirmed rating.</summary>
    public IReadOnlyDictionary<string, int> Confirmed => _confirmed;

    public async Task Run(CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            var number = ++_sent;
            var member = members[number % members.Count];
            var seen = await Rate(member, number);
            if (seen?.Contains("Us (2019)", StringComparison.Ordinal) == true)
                _confirmed[member] = number;
            else
                Failures.Add($"{number}: {seen ?? "failed"}");
        }
    }

    // A worker that is killed after it has acknowledged a command never answers it.
    private async Task<string?> Rate(string member, int number)
    {
        try
        {
            return await rate(member, number.ToString(CultureInfo.InvariantCulture));
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
