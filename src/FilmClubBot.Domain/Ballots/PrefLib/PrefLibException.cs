using System.Globalization;

namespace FilmClubBot.Domain.Ballots.PrefLib;

/// <summary>A text that is no file of PrefLib; its message says where and what.</summary>
/// <param name="line">The line, from 1; 0 where it is the file as a whole.</param>
/// <param name="problem">What is wrong, and what it should be.</param>
public sealed class PrefLibException(int line, string problem)
    : FormatException(line == 0 ? problem : string.Create(CultureInfo.InvariantCulture, $"Line {line}: {problem}"))
{
    /// <summary>The line, from 1; 0 where it is the file as a whole.</summary>
    public int Line => line;
}
