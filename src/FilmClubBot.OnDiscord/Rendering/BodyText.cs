using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>Collects a card's blocks as markdown up to a maximum length. Text that is cut ends in an ellipsis.</summary>
internal sealed class BodyText(int most)
{
    private readonly StringBuilder _text = new();
    private bool _isFull;

    /// <summary>The remaining length.</summary>
    public int Room => _isFull ? 0 : most - _text.Length;

    /// <summary>Adds a block.</summary>
    public void Add(Block block)
    {
        if (_isFull)
            return;
        if (_text.Length > 0 && !TryAdd("\n"))
            return;
        switch (block)
        {
            case Paragraph paragraph:
                Line("", paragraph.Content);
                break;
            case Heading heading:
                Line("### ", OnOneLine(heading.Content));
                break;
            case Quotation quotation:
                Quote(quotation);
                break;
            case BulletList list:
                foreach (var item in list.Items)
                    Line("- ", OnOneLine(item));
                break;
            case Histogram histogram:
                Line("", [new Strong(Markdown.OneLine(histogram.Caption))]);
                Fenced(string.Join('\n', BarChart.Lines(histogram, isNarrow: true)));
                break;
            case Verbatim verbatim:
                Fenced(verbatim.Text);
                break;
            case Picture picture:
                Line("", [new Anchor(Markdown.OneLine(picture.AlternativeText), picture.Address)]);
                break;
            default:
                throw new InvalidOperationException($"Discord's renderer has no way to show a {block.GetType().Name}; add one.");
        }
    }

    /// <summary>Adds a field: its name and its value.</summary>
    public void Add(Field field, Card card) => Line("", [new Strong(Markdown.OneLine(card.Label(field))), " ", .. OnOneLine(field.Value)]);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString().Trim();

    private void Line(string prefix, IReadOnlyList<Inline> parts)
    {
        // The shortest line worth starting.
        const int least = 8;
        if (_isFull || Room < prefix.Length + least)
        {
            Close();
            return;
        }

        _text.Append(prefix).Append(Markdown.Inlines(parts, Room - prefix.Length - 1, out var isCut)).Append('\n');
        _isFull |= isCut;
    }

    private void Quote(Quotation quotation)
    {
        // The quotation matters more than its source, but both belong together, so the source keeps its line if possible.
        var by = quotation.Attribution.Count == 0 ? "" : "-# — " + Markdown.Inlines(OnOneLine(quotation.Attribution), most / 4, out _) + "\n";
        var room = Room - by.Length - 1;
        if (Cut.ToFit(quotation.Text.Replace("\r", "", StringComparison.Ordinal).Trim(), Quoted, room) is not { } words || quotation.Text.Length == 0)
        {
            Close();
            return;
        }

        _text.Append(words).Append('\n').Append(by);
        _isFull |= words.EndsWith('…') && !quotation.Text.EndsWith('…');
    }

    private static string Quoted(string text) => "> " + Markdown.Escape(text).Replace("\n", "\n> ", StringComparison.Ordinal);

    private void Fenced(string text)
    {
        if (_isFull)
            return;
        if (Cut.ToFit(text, Markdown.CodeBlock, Room - 1) is not { } block)
        {
            Close();
            return;
        }

        _isFull |= block.Length < Markdown.CodeBlock(text).Length;
        _text.Append(block).Append('\n');
    }

    private static IReadOnlyList<Inline> OnOneLine(IReadOnlyList<Inline> parts) => [.. parts.Select(part => part switch
    {
        Words words => new Words(Markdown.OneLine(words.Text)),
        Strong strong => new Strong(Markdown.OneLine(strong.Text)),
        Emphasis emphasis => new Emphasis(Markdown.OneLine(emphasis.Text)),
        Spoiler spoiler => new Spoiler(Markdown.OneLine(spoiler.Text)),
        _ => part,
    })];

    private bool TryAdd(string text)
    {
        if (Room < text.Length)
            return false;
        _text.Append(text);
        return true;
    }

    private void Close()
    {
        if (!_isFull && Room > 0)
            _text.Append('…');
        _isFull = true;
    }
}
