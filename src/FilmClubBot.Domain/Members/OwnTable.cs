namespace FilmClubBot.Domain.Members;

/// <summary>What is stored of one member in one kind of row, for the member: see <c>/me export</c>.</summary>
/// <param name="Name">The kind, which names the file of the export: lower case, such as <c>ratings</c>.</param>
/// <param name="Columns">The names of the values of a row.</param>
/// <param name="Rows">The rows, the oldest first; a value is a text, a number, a truth value or null.</param>
public sealed record OwnTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>Writes what is stored of a member as a file for the member.</summary>
public interface IOwnDataFiles
{
    /// <summary>A ZIP archive with everything as <c>data.json</c>, and each table as a CSV file in which no cell is calculated by a spreadsheet.</summary>
    byte[] Write(IReadOnlyList<OwnTable> tables);
}
