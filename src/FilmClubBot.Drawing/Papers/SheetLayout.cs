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

    private readonly PageFlow _flow;
    private readonly float _width;
    private readonly PdfElement _within;

    private SheetLayout(PageFlow flow, float width, PdfElement within) => (_flow, _width, _within) = (flow, width, within);

    private float Letters => _flow.Paper.Letters;

    /// <summary>Draws the sheet.</summary>
    public static void Draw(PageFlow flow, Sheet sheet)
    {
        var layout = new SheetLayout(flow, flow.Paper.Column, flow.Root);
        if (sheet.Above is { } above)
            layout.Text(above, Typefaces.Bold, flow.Paper.Letters, Velvet.Ground, flow.Root.Add("P"));
        layout.Text(sheet.Title, Typefaces.Bold, flow.Paper.Letters * 2.1f, Ink.Black, flow.Root.Add("H1"));
        if (sheet.Lead is { } lead)
            layout.Text(lead, Typefaces.Normal, flow.Paper.Letters, Ink.Faded, flow.Root.Add("P"));
        if (sheet.When is { } when)
        {
            flow.Space(flow.Paper.Letters * 0.4f);
            layout.Text(sheet.Where is { } place ? $"{when} · {place}" : when, Typefaces.Bold, flow.Paper.Letters * 1.1f, Ink.Black, flow.Root.Add("P"));
        }

        layout.Parts(sheet.Parts);
        flow.End();
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
                Facts(facts);
                break;
            case SheetFeatures features:
                Labelled(features.Label, PaperWords.Of(features));
                break;
            case SheetText { Label: { } label } text:
                Labelled(label, text.Text);
                break;
            case SheetText text:
                Text(text.Text, text.IsStrong ? Typefaces.Bold : Typefaces.Normal, Letters, Ink.Black, _within.Add("P"));
                break;
            case SheetQuotation quotation:
                Quotation(quotation);
                break;
            case SheetLines lines:
                Lines(lines);
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
        // A heading is never the last thing on a page, and a code is on one page.
        _flow.Space(Letters * 0.8f);
        _flow.Reserve(Math.Max(Letters * 6, section.Code is null ? 0 : PaperCode.Side + (Letters * 2)));
        if (!_flow.IsAtHead)
            _flow.Rule(0, _width);
        _flow.Space(Letters * 0.4f);
        var element = _within.Add("Sect");
        var heading = element.Add("H2");
        var (page, bottom) = (_flow.Page, _flow.Top);
        var inside = new SheetLayout(_flow, section.Code is null ? _width : _width - PaperCode.Side - (Letters * 1.5f), element);
        if (section.Code is { } code)
        {
            _flow.Code(code, _width - PaperCode.Side, element);
            bottom += PaperCode.Side;
        }

        inside.Text(section.Title, Typefaces.Bold, Letters * 1.3f, Velvet.Ground, heading);
        inside.Parts(section.Parts);
        if (_flow.Page == page)
            _flow.DownTo(bottom);
    }

    private void Code(SheetCode code)
    {
        _flow.Reserve(PaperCode.Side);
        var bottom = _flow.Top + PaperCode.Side;
        _flow.Code(code, 0, _within);
        _flow.Draw((TextBlock.Whole(code.Words, Typefaces.Normal, Letters, _width - PaperCode.Side - Letters), PaperCode.Side + Letters, Ink.Faded, _within.Add("P")));
        _flow.DownTo(bottom);
    }

    private void Quotation(SheetQuotation quotation)
    {
        var (indent, width) = (Letters * 1.2f, _width - (Letters * 1.2f));
        var words = TextBlock.Whole(quotation.Text, Typefaces.Italic, Letters * 1.05f, width);
        _flow.Reserve(PageFlow.HeightOf(words) + (Letters * 2));
        _flow.Draw((words, indent, Ink.Black, _within.Add("BlockQuote").Add("P")));
        _flow.Draw((TextBlock.Whole(PaperWords.Of(quotation.Source), Typefaces.Normal, Letters * 0.9f, width), indent, Ink.Faded, _within.Add("P")));
    }

    private void Facts(SheetFacts facts)
    {
        var list = _within.Add("L");
        foreach (var (name, value) in facts.Facts)
        {
            var item = list.Add("LI");
            Row(name, item.Add("Lbl"), value, item.Add("LBody"));
        }
    }

    private void Lines(SheetLines lines)
    {
        var list = _within.Add("L");
        foreach (var (name, text) in lines.Lines)
        {
            var item = list.Add("LI");
            Text(name, Typefaces.Bold, Letters, Ink.Black, item.Add("Lbl"));
            Text(text, Typefaces.Normal, Letters, Ink.Faded, item.Add("LBody"));
        }
    }

    private void Figures(SheetFigures figures)
    {
        if (figures.Lines.Count > 0)
        {
            var list = _within.Add("L");
            foreach (var line in figures.Lines)
            {
                var item = list.Add("LI");
                _flow.Draw(
                    (TextBlock.Whole("•", Typefaces.Normal, Letters, Letters), 0, Velvet.Ground, item.Add("Lbl")),
                    (TextBlock.Whole(line, Typefaces.Normal, Letters, _width - (Letters * 1.2f)), Letters * 1.2f, Ink.Black, item.Add("LBody")));
            }
        }

        if (figures.Table is { } table)
            TableLayout.Draw(_flow, _width, table, _within);
    }

    private void Labelled(string label, string text)
    {
        var paragraph = _within.Add("P");
        Row(label, paragraph.Add("Span"), text, paragraph.Add("Span"));
    }

    private void Row(string name, PdfElement nameElement, string value, PdfElement valueElement) => _flow.Draw(
        (TextBlock.Whole(name, Typefaces.Normal, Letters, _width * (NameColumn - Gap)), 0, Ink.Faded, nameElement),
        (TextBlock.Whole(value, Typefaces.Normal, Letters, _width * (1 - NameColumn)), _width * NameColumn, Ink.Black, valueElement));

    private void Text(string text, Typefaces typefaces, float size, SKColor colour, PdfElement element) => _flow.Draw((TextBlock.Whole(text, typefaces, size, _width), 0, colour, element));
}
