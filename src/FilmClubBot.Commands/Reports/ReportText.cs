namespace FilmClubBot.Commands.Reports;

/// <summary>A report in words, the same on the card, on the page and in Markdown.</summary>
/// <param name="Title">The title, with the time.</param>
/// <param name="Lead">Whose report it is, and the day of its figures.</param>
/// <param name="Sections">The sections, in order.</param>
public sealed record ReportText(string Title, string Lead, IReadOnlyList<ReportSection> Sections);

/// <summary>A section of a report.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lines">What it states, line by line; at least one.</param>
/// <param name="Table">The figures line by line; null where there are none.</param>
public sealed record ReportSection(string Title, IReadOnlyList<string> Lines, ReportTable? Table = null);

/// <summary>A table of a report.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The cells of each row, in the order of the columns; an empty cell is not known.</param>
public sealed record ReportTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
