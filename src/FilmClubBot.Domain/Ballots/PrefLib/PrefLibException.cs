using System.Globalization;

namespace FilmClubBot.Domain.Ballots.PrefLib;

/// <summary>Thrown when a text is not a PrefLib file; the message states the line and the problem.</summary>
/// <param name="line">The line, from 1; 0 where the problem concerns the whole file.</param>
/// <param name="problem">The problem, and what is expected.</param>
public sealed class PrefLibException(int line, string problem)
    : FormatException(line == 0 ? problem : string.Create(CultureInfo.InvariantCulture, $"Line {line}: {problem}"))
{
    /// <summary>The line, from 1; 0 where the problem concerns the whole file.</summary>
    public int Line => line;
}
