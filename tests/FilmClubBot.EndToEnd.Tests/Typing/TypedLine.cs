using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Members;
using FilmClubBot.Testing;

namespace FilmClubBot.EndToEnd.Tests.Typing;

/// <summary>A line of the table of typed commands.</summary>
/// <param name="Number">Where it is in the file.</param>
/// <param name="By">Who types it.</param>
/// <param name="Typed">What is typed.</param>
/// <param name="Wanted">What the answer contains, in this order.</param>
/// <param name="Unwanted">What it does not contain.</param>
internal sealed partial record TypedLine(int Number, string By, string Typed, IReadOnlyList<string> Wanted, IReadOnlyList<string> Unwanted)
{
    /// <summary>The member's permission.</summary>
    public Permission Permission => By == "mo" ? Permission.Moderator : Permission.Member;

    /// <summary>The lines of the table.</summary>
    public static IReadOnlyList<TypedLine> All { get; } =
    [
        .. File.ReadLines(Repository.Path("tests", "FilmClubBot.EndToEnd.Tests", "Typing", "typed-commands.tsv"))
            .Select((text, index) => (Text: text, Number: index + 1))
            .Where(line => line.Text.Length > 0 && !line.Text.StartsWith('#'))
            .Select(line => Of(line.Text.Split('\t'), line.Number)),
    ];

    /// <summary>What is wrong with an answer; null when it is as expected.</summary>
    public string? ProblemWith(string answer)
    {
        var at = 0;
        foreach (var fragment in Wanted)
        {
            var found = answer.IndexOf(fragment, at, StringComparison.Ordinal);
            if (found < 0)
                return $"line {Number}: {Typed}\n  lacks “{fragment}” in:\n{answer}";
            at = found + fragment.Length;
        }

        return Unwanted.FirstOrDefault(fragment => answer.Contains(fragment, StringComparison.Ordinal)) is { } unwanted
            ? $"line {Number}: {Typed}\n  has “{unwanted}” in:\n{answer}"
            : null;
    }

    private static TypedLine Of(string[] columns, int number)
    {
        var fragments = columns[2].Split(" … ");
        return new(
            number,
            columns[0],
            Escape.Replace(columns[1], match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()),
            [.. fragments.Where(fragment => fragment[0] != '!').Select(Unescaped)],
            [.. fragments.Where(fragment => fragment[0] == '!').Select(fragment => Unescaped(fragment[1..]))]);
    }

    private static string Unescaped(string fragment) => fragment.Replace("\\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escape { get; }
}
