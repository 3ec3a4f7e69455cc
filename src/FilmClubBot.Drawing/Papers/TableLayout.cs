using FilmClubBot.Commands.Reports;
using FilmClubBot.Drawing.Lettering;
using SkiaSharp;

namespace FilmClubBot.Drawing.Papers;

/// <summary>Lays a table out on pages; each page repeats the heads of the columns.</summary>
internal sealed class TableLayout
{
    // The first column has names, and is wider by this factor.
    private const float FirstCell = 2.2f;

    // The part of the whole width between two columns.
    private const float Gap = 0.02f;

    private readonly PageFlow _flow;
    private readonly ReportTable _table;
    private readonly float _width;
    private readonly float[] _columns;
    private readonly PdfElement _element;

    private TableLayout(PageFlow flow, float width, ReportTable table, PdfElement element)
    {
        (_flow, _width, _table, _element) = (flow, width, table, element);
        _columns = Columns();
    }

    private float Letters => _flow.Paper.Letters;

    private float Size => Letters * 0.9f;

    /// <summary>Draws a table.</summary>
    /// <param name="flow">The pages.</param>
    /// <param name="width">The width of all columns together, in points.</param>
    /// <param name="table">The table.</param>
    /// <param name="within">The element that it belongs to.</param>
    public static void Draw(PageFlow flow, float width, ReportTable table, PdfElement within) => new TableLayout(flow, width, table, within.Add("Table")).Draw();

    private void Draw()
    {
        _flow.Space(Letters * 0.6f);
        _flow.Reserve(Letters * 6);
        var page = _flow.Page;
        var head = _element.Add("TR");
        Cells(_table.Columns, Typefaces.Normal, Ink.Faded, [.. _table.Columns.Select(_ => head.Add(Heading("Column")))]);
        foreach (var row in _table.Rows)
        {
            var cells = Blocks(row, Typefaces.Bold);
            _flow.Reserve(cells.Max(cell => PageFlow.HeightOf(cell.Block)) + (Letters * 0.4f));
            if (_flow.Page != page)
            {
                // A repetition is not read aloud.
                page = _flow.Page;
                Cells(_table.Columns, Typefaces.Normal, Ink.Faded, [.. _table.Columns.Select(_ => (PdfElement?)null)]);
            }

            _flow.Rule(0, _width);
            _flow.Space(Letters * 0.2f);
            var line = _element.Add("TR");
            _flow.Draw([.. cells.Select((cell, index) => (cell.Block, cell.Indent, Ink.Black, line.Add(index == 0 ? Heading("Row") : new("TD"))))]);
        }
    }

    private static PdfElement Heading(string scope) => new("TH") { Attributes = $"/O /Table /Scope /{scope}" };

    private void Cells(IReadOnlyList<string> cells, Typefaces first, SKColor colour, IReadOnlyList<PdfElement?> elements) =>
        _flow.Draw([.. Blocks(cells, first).Zip(elements, (cell, element) => (cell.Block, cell.Indent, colour, element))]);

    private List<(TextBlock Block, float Indent)> Blocks(IReadOnlyList<string> cells, Typefaces first) =>
    [
        .. cells.Select((cell, index) => (
            TextBlock.Whole(cell, index == 0 ? first : Typefaces.Normal, Size, _columns[index] - (_width * Gap)),
            _columns.Take(index).Sum())),
    ];

    // Each column has room for its widest word, and a share of what is left. Where there is not that much room, words are cut.
    private float[] Columns()
    {
        List<float> weights = [FirstCell, .. Enumerable.Repeat(1f, _table.Columns.Count - 1)];
        var least = weights.Select((_, column) => WidestWord(column) + (_width * Gap)).ToList();
        var spare = _width - least.Sum();
        return [.. weights.Select((weight, column) => spare < 0 ? _width * weight / weights.Sum() : least[column] + (spare * weight / weights.Sum()))];
    }

    private float WidestWord(int column)
    {
        var head = TextBlock.WidestWord(_table.Columns[column], Typefaces.Normal, Size);
        return _table.Rows.Select(row => TextBlock.WidestWord(row[column], column == 0 ? Typefaces.Bold : Typefaces.Normal, Size)).Append(head).Max();
    }
}
