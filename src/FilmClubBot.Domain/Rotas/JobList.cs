using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FilmClubBot.Domain.Rotas;

/// <summary>A job at every screening of a society, such as the door.</summary>
/// <param name="Name">Its name: 1 to <see cref="JobList.MaxName"/> UTF-16 units.</param>
/// <param name="Needed">How many people do it: 1 to <see cref="JobList.MaxNeeded"/>.</param>
public sealed record RotaJob(string Name, int Needed);

/// <summary>The jobs of a society in its own order, as a person types them: <c>projection, door 2, bar 2</c>.</summary>
public sealed record JobList : IParsable<JobList>
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxName = 40;

    /// <summary>The most people in one job, and the most jobs.</summary>
    public const int MaxNeeded = 20, MaxJobs = 12;

    /// <summary>No jobs.</summary>
    public static readonly JobList None = new("");

    private static readonly char[] _digits = [.. "0123456789"];

    private static readonly string[] _none = ["-", "none", "keine", "aucun"];

    private JobList(string text) => Text = text;

    /// <summary>The list as it is stored and typed; empty for none.</summary>
    public string Text { get; }

    /// <summary>The jobs, each name once, at most <see cref="MaxJobs"/>.</summary>
    public IReadOnlyList<RotaJob> Jobs => Read(Text) ?? [];

    /// <summary>Parses a list with commas or semicolons between the jobs; a number after a job is how many are needed.</summary>
    /// <exception cref="FormatException">The text is not such a list.</exception>
    public static JobList Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var list) ? list : throw new FormatException("Jobs are written: projection, door 2, bar 2.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out JobList result)
    {
        result = null;
        if (s is null || s.Length > MaxJobs * (MaxName + 10))
            return false;
        if (_none.Contains(s.Trim(), StringComparer.OrdinalIgnoreCase))
            result = None;
        else if (Read(s) is { Count: > 0 } jobs)
            result = new(string.Join(", ", jobs.Select(job => job.Needed == 1 ? job.Name : string.Create(CultureInfo.InvariantCulture, $"{job.Name} {job.Needed}"))));
        return result is not null;
    }

    /// <summary>Whether two names are the same job's.</summary>
    public static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The job of a name; null when there is none.</summary>
    public RotaJob? Find(string name) => Jobs.FirstOrDefault(job => IsSame(job.Name, name));

    // Null where it is no list.
    private static List<RotaJob>? Read(string text)
    {
        List<RotaJob> jobs = [];
        foreach (var part in text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (written, needed) = Parts(part);
            var name = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            // A name has a letter, so that "2" alone is no job.
            if (name.Length > MaxName || !name.Any(char.IsLetter) || needed is < 1 or > MaxNeeded || jobs.Exists(job => IsSame(job.Name, name)))
                return null;
            jobs.Add(new(name, needed));
        }

        return jobs.Count > MaxJobs ? null : jobs;
    }

    // "door 2" and "door: 2" have a number; "room 101b" and "35mm" have none.
    private static (string Name, int Needed) Parts(string part)
    {
        var name = part.TrimEnd(_digits);
        return name.Length < part.Length && name.Length > 0 && (char.IsWhiteSpace(name[^1]) || name[^1] == ':')
            ? (name.TrimEnd(' ', ':'), int.TryParse(part.AsSpan(name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var needed) ? needed : 0)
            : (part, 1);
    }
}
