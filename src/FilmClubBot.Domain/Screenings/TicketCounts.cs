using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FilmClubBot.Domain.Screenings;

/// <summary>How many tickets of each class were issued: <c>members 40; guests 12; under 26 4</c>.</summary>
public sealed record TicketCounts : IParsable<TicketCounts>
{
    /// <summary>The most classes.</summary>
    public const int MaxClasses = 12;

    /// <summary>The longest name of a class, in UTF-16 units.</summary>
    public const int MaxName = 40;

    /// <summary>The longest text that is parsed, in UTF-16 units.</summary>
    public const int MaxText = 600;

    private TicketCounts(IReadOnlyList<(string Name, int Count)> all) => All = all;

    /// <summary>The classes, in the order in which they were stated; each name once.</summary>
    public IReadOnlyList<(string Name, int Count)> All { get; }

    /// <summary>The number of all tickets.</summary>
    public int Total => All.Sum(entry => entry.Count);

    /// <inheritdoc/>
    public static TicketCounts Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var counts) ? counts : throw new FormatException($"\"{s}\" is no list of tickets such as \"members 40; guests 12\".");

    /// <summary>Parses classes and their numbers, separated by commas, semicolons or lines: the number is the last word.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TicketCounts result)
    {
        result = null;
        if (s is null || s.Length > MaxText)
            return false;
        List<(string Name, int Count)> all = [];
        foreach (var part in s.Split([';', ',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.LastIndexOfAny([' ', ':', '=']);
            if (at <= 0 || !int.TryParse(part.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > Tally.MaxCount)
                return false;
            var name = part[..at].TrimEnd(' ', ':', '=');
            if (name.Length is 0 or > MaxName || name.Any(char.IsControl) || all.Exists(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)))
                return false;
            all.Add((name, count));
        }

        if (all.Count is 0 or > MaxClasses)
            return false;
        result = new(all);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", All.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Name} {entry.Count}")));

    /// <inheritdoc/>
    public bool Equals(TicketCounts? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Aggregate(0, HashCode.Combine);
}
