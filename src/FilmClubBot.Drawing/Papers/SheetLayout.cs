using FilmClubBot.Commands.Sheets;
using FilmClubBot.Drawing.Covers;
using FilmClubBot.Drawing.Lettering;
using SkiaSharp;

namespace FilmClubBot.Drawing.Papers;

/// <summary>Lays a sheet out on pages.</summary>
internal sealed class SheetLayout
{
    // The widths of the column of names and of the gap after it, as parts of the whole.
    private const float NameColumn = 0.3f, Gap = 0.02f;

    // The side of a code in millimetres: phones read it from an arm's length.
    private const float CodeSide = 26;

    private readonly PageFlow _flow;
    private readonly float _width;

    private SheetLayout(PageFlow flow, float width) => (_flow, _width) = (flow, width);

    private float Letters => _flow.Paper.Letters;

    /// <summary>Draws the sheet.</summary>
    public static void Draw(PageFlow flow, Sheet sheet)
    {
        var layout = new SheetLayout(flow, flow.Paper.Column);
        if (sheet.Above is { } above)
            layout.Text(above, Typefaces.Bold, flow.Paper.Letters, Velvet.Ground);
        layout.Text(sheet.Title, Typefaces.Bold, flow.Paper.Letters * 2.1f, Ink.Black);
        if (sheet.Lead is { } lead)
            layout.Text(lead, Typefaces.Normal, flow.Paper.Letters, Ink.Faded);
        if (sheet.When is { } when)
        {
            flow.Space(flow.Paper.Letters * 0.4f);
            layout.Text(sheet.Where is { } place ? $"{when} · {place}" : when, Typefaces.Bold, flow.Paper.Letters * 1.1f, Ink.Black);
        }

        layout.Parts(sheet.Parts);
    }

    private void Parts(IReadOnlyList<SheetPart> parts)
    {
        foreach (var part in parts)
        {
            _flow.Space(Letters * 0.6f);
            Part(part);
        }
    }

    private void Part(SheetPart part)
    {
        switch (part)
        {
            case SheetFacts facts:
                foreach (var (name, value) in facts.Facts)
                    Row(name, value);
                break;
            case SheetFeatures features:
                Row(features.Label, PaperWords.Of(features));
                break;
            case SheetText { Label: { } label } text:
                Row(label, text.Text);
                break;
            case SheetText text:
                Text(text.Text, text.IsStrong ? Typefaces.Bold : Typefaces.Normal, Letters, Ink.Black);
                break;
            case SheetQuotation quotation:
                Quotation(quotation);
                break;
            case SheetLines lines:
                foreach (var (name, text) in lines.Lines)
                {
                    Text(name, Typefaces.Bold, Letters, Ink.Black);
                    Text(text, Typefaces.Normal, Letters, Ink.Faded);
                }

                break;
            case SheetFigures figures:
                Figures(figures);
                break;
            case SheetCode code:
                Code(code);
                break;
            case SheetSection section:
                Section(section);
                break;
            default:
                throw new InvalidOperationException($"A PDF has no way to show a {part.GetType().Name}; add one.");
        }
    }

    private void Section(SheetSection section)
    {
        var side = Paper.Points(CodeSide);
        // A heading is never the last thing on a page, and a code is on one page.
        _flow.Space(Letters * 0.8f);
        _flow.Reserve(Math.Max(Letters * 6, section.Code is null ? 0 : side + (Letters * 2)));
        if (!_flow.IsAtHead)
            _flow.Rule(0, _width);
        _flow.Space(Letters * 0.4f);
        if (section.Code is not { } code)
        {
            Text(section.Title, Typefaces.Bold, Letters * 1.3f, Velvet.Ground);
            Parts(section.Parts);
            return;
        }

        var (page, bottom) = (_flow.Page, _flow.Top + side);
        _flow.Code(code.Address, _width - side, side);
        var beside = new SheetLayout(_flow, _width - side - (Letters * 1.5f));
        beside.Text(section.Title, Typefaces.Bold, Letters * 1.3f, Velvet.Ground);
        beside.Parts(section.Parts);
        if (_flow.Page == page)
            _flow.DownTo(bottom);
    }

    private void Code(SheetCode code)
    {
        var side = Paper.Points(CodeSide);
        _flow.Reserve(side);
        var bottom = _flow.Top + side;
        _flow.Code(code.Address, 0, side);
        _flow.Draw((TextBlock.Whole(code.Words, Typefaces.Normal, Letters, _width - side - Letters), side + Letters, Ink.Faded));
        _flow.DownTo(bottom);
    }

    private void Quotation(SheetQuotation quotation)
    {
        var (indent, width) = (Letters * 1.2f, _width - (Letters * 1.2f));
        var words = TextBlock.Whole(quotation.Text, Typefaces.Italic, Letters * 1.05f, width);
        _flow.Reserve(PageFlow.HeightOf(words) + (Letters * 2));
        _flow.Draw((words, indent, Ink.Black));
        _flow.Draw((TextBlock.Whole(PaperWords.Of(quotation.Source), Typefaces.Normal, Letters * 0.9f, width), indent, Ink.Faded));
    }

    private void Figures(SheetFigures figures)
    {
        foreach (var line in figures.Lines)
        {
            var text = TextBlock.Whole(line, Typefaces.Normal, Letters, _width - (Letters * 1.2f));
            _flow.Draw((TextBlock.Whole("•", Typefaces.Normal, Letters, Letters), 0, Velvet.Ground), (text, Letters * 1.2f, Ink.Black));
        }

        if (figures.Table is { } table)
            TableLayout.Draw(_flow, _width, table);
    }

    private void Row(string name, string value) => _flow.Draw(
        (TextBlock.Whole(name, Typefaces.Normal, Letters, _width * (NameColumn - Gap)), 0, Ink.Faded),
        (TextBlock.Whole(value, Typefaces.Normal, Letters, _width * (1 - NameColumn)), _width * NameColumn, Ink.Black));

    private void Text(string text, Typefaces typefaces, float size, SKColor colour) => _flow.Draw((TextBlock.Whole(text, typefaces, size, _width), 0, colour));
}
