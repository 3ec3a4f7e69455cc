using System.Globalization;
using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using NodaTime;

namespace FilmClubBot.Commands.Framework.Rendering;

/// <summary>A card as plain text: for the command line, the logs, the tests, and wherever a platform shows no layout.</summary>
public static class PlainText
{
    /// <summary>Renders a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="zone">The time zone of the times.</param>
    /// <param name="culture">How numbers and dates are written.</param>
    /// <param name="showSpoilers">Whether spoilers are shown; by default blocks replace them.</param>
    public static string Render(Card card, DateTimeZone zone, CultureInfo culture, bool showSpoilers = false)
    {
        var text = new Writer(zone, culture, showSpoilers);
        text.Line(card.Link is null ? card.Title : $"{card.Title} <{card.Link.AbsoluteUri}>");
        if (card.When is { } when)
            text.Line(text.Inlines([when]));
        foreach (var field in card.Fields)
            text.Line($"{card.Label(field)} {text.Inlines(field.Value)}");
        foreach (var block in card.Body)
            Block(text, block);
        if (card.Image is { } image)
            text.Part($"[{image.AlternativeText}]");
        if (card.Form is { } form)
            text.Part($"{form.Title}: {string.Join(", ", form.Fields.Select(field => field.IsRequired ? field.Option : $"[{field.Option}]"))}");
        if (card.Page is { } page)
            text.Part(string.Create(CultureInfo.InvariantCulture, $"({page.Number}/{page.Count})"));
        if (card.Actions.Count > 0)
            text.Gap();
        foreach (var action in card.Actions)
            text.Line(Action(action));
        return text.ToString();
    }

    private static void Block(Writer text, Block block)
    {
        text.Gap();
        switch (block)
        {
            case Paragraph paragraph:
                text.Line(text.Inlines(paragraph.Content));
                break;
            case Heading heading:
                text.Line(text.Inlines(heading.Content));
                break;
            case Quotation quotation:
                foreach (var line in quotation.Text.Split('\n'))
                    text.Line("> " + line);
                if (quotation.Attribution.Count > 0)
                    text.Line("  — " + text.Inlines(quotation.Attribution));
                break;
            case BulletList list:
                foreach (var item in list.Items)
                    text.Line("• " + text.Inlines(item));
                break;
            case Verbatim verbatim:
                text.Line(verbatim.Text);
                break;
            case Histogram histogram:
                Bars(text, histogram);
                break;
            case Picture picture:
                text.Line($"[{picture.AlternativeText}] <{picture.Address.AbsoluteUri}>");
                break;
            default:
                throw new InvalidOperationException($"Plain text has no way to show a {block.GetType().Name}; add one.");
        }
    }

    private static void Bars(Writer text, Histogram histogram)
    {
        text.Line(histogram.Caption);
        foreach (var line in BarChart.Lines(histogram, isNarrow: false))
            text.Line(line);
    }

    private static string Action(CardAction action) => action switch
    {
        Button button => $"[{button.MarkedLabel}] {button.Call.Text}",
        FormButton button => $"[{button.Label}] {button.Call.Text} …",
        LinkButton button => $"[{button.Label}] {button.Target.AbsoluteUri}",
        Select select => $"[{select.Label}] {select.Call.Text} {select.Option}:…",
        _ => throw new InvalidOperationException($"Plain text has no way to show a {action.GetType().Name}; add one."),
    };

    private sealed class Writer(DateTimeZone zone, CultureInfo culture, bool showSpoilers)
    {
        private readonly StringBuilder _text = new();

        public void Line(string line) => _text.Append(line).Append('\n');

        public void Gap()
        {
            if (_text.Length > 0)
                _text.Append('\n');
        }

        public void Part(string line)
        {
            Gap();
            Line(line);
        }

        // Some languages write a dot after the day.
        private string Day => culture.DateTimeFormat.LongDatePattern.Contains("d.", StringComparison.Ordinal) ? "d. MMMM uuuu" : "d MMMM uuuu";

        public string Inlines(IReadOnlyList<Inline> parts) => string.Concat(parts.Select(Inline));

        private string Inline(Inline part) => part switch
        {
            Anchor anchor => $"{anchor.Text} <{anchor.Target.AbsoluteUri}>",
            Spoiler spoiler => showSpoilers ? spoiler.Text : new string('█', Math.Min(12, spoiler.Text.Length)),
            Appointment time => time.For(zone, at => at.InZone(zone).ToString(Day + ", HH:mm", culture)),
            Timestamp { Style: TimestampStyle.Date } time => time.At.InZone(zone).ToString(Day, culture),
            Timestamp { Style: TimestampStyle.Time } time => time.At.InZone(zone).ToString("HH:mm:ss x", culture),
            Timestamp time => time.At.InZone(zone).ToString(Day + ", HH:mm x", culture),
            _ => part.PlainText ?? throw new InvalidOperationException($"Plain text has no way to show a {part.GetType().Name}; add one."),
        };

        public override string ToString() => _text.ToString();
    }
}
