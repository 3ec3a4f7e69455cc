namespace FilmClubBot.Commands.Figures;

/// <summary>What a picture shows, in words and numbers of one language.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Alternative">An equivalent text, for a reader who cannot see the picture.</param>
public abstract record Figure(string Title, string Alternative);

/// <summary>A period in a few facts.</summary>
/// <param name="Title">Whose period it is, and which.</param>
/// <param name="Alternative">An equivalent text.</param>
/// <param name="Facts">Names and values; the first four are drawn.</param>
/// <param name="Lines">What else there is to tell; the first five lines are drawn.</param>
public sealed record FactsFigure(string Title, string Alternative, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<string> Lines) : Figure(Title, Alternative);

/// <summary>A table whose cells are coloured by their level.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Alternative">An equivalent text.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Legend">What the colours mean: the lowest level and the highest.</param>
public sealed record GridFigure(string Title, string Alternative, IReadOnlyList<string> Columns, IReadOnlyList<GridRow> Rows, (string Lowest, string Highest) Legend) : Figure(Title, Alternative);

/// <summary>A row of a grid.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Its cells, one for each column; null for an empty one.</param>
public sealed record GridRow(string Name, IReadOnlyList<GridCell?> Cells);

/// <summary>A cell of a grid.</summary>
/// <param name="Level">From 0 to 1; null where it is not known.</param>
/// <param name="Text">Its text, as short as a number.</param>
/// <param name="Note">A second, smaller text; null for none.</param>
public sealed record GridCell(double? Level, string Text, string? Note = null);

/// <summary>Two distributions over the same values, side by side.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Alternative">An equivalent text.</param>
/// <param name="Values">The names of the values.</param>
/// <param name="First">The first distribution.</param>
/// <param name="Second">The second distribution.</param>
public sealed record ComparedFigure(string Title, string Alternative, IReadOnlyList<string> Values, Distribution First, Distribution Second) : Figure(Title, Alternative);

/// <summary>A distribution.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shares">The share of each value, from 0 to 1; all 0 without data.</param>
public sealed record Distribution(string Name, IReadOnlyList<double> Shares);
