using System.Globalization;

namespace FilmClubBot.Benchmarks.Quality;

/// <summary>Prints figures as a table of plain text: the first column to the left, all others to the right.</summary>
internal sealed class Table(params string[] head)
{
    private readonly List<string[]> _rows = [head];

    /// <summary>Adds a row; numbers are printed with three decimals.</summary>
    public void Add(string name, params object[] cells) =>
        _rows.Add([name, .. cells.Select(cell => cell is double number ? number.ToString("0.000", CultureInfo.InvariantCulture) : Convert.ToString(cell, CultureInfo.InvariantCulture)!)]);

    /// <summary>Prints it to standard output.</summary>
    public void Print()
    {
        var widths = Enumerable.Range(0, _rows.Max(row => row.Length)).Select(column => _rows.Max(row => column < row.Length ? row[column].Length : 0)).ToList();
        foreach (var row in _rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
    }
}
