using System.Text;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>A card as plain text, for notifications and screen readers, which do not read blocks.</summary>
internal static class FallbackText
{
    /// <summary>The title and the body, with spoilers hidden.</summary>
    public static string Of(Card card)
    {
        var text = new StringBuilder(card.Title);
        if (card.When is { } when)
            text.Append('\n').Append(when.WithZone);
        foreach (var field in card.Fields)
            text.Append('\n').Append(card.Label(field)).Append(' ').Append(Words(field.Value));
        foreach (var block in card.Body)
        {
            text.Append('\n').Append(block switch
            {
                Paragraph paragraph => Words(paragraph.Content),
                Heading heading => Words(heading.Content),
                Quotation { Attribution: [] } quotation => $"“{quotation.Text}”",
                Quotation quotation => $"“{quotation.Text}” — {Words(quotation.Attribution)}",
                BulletList list => string.Join('\n', list.Items.Select(item => "• " + Words(item))),
                Histogram histogram => $"{histogram.Caption}: {string.Join(", ", histogram.Bars.Select(bar => $"{bar.Label} {bar.Count}"))}",
                Verbatim verbatim => verbatim.Text,
                Picture picture => $"[{picture.AlternativeText}]",
                _ => throw new InvalidOperationException($"Slack's renderer has no text for a {block.GetType().Name}; add them."),
            });
        }

        return text.ToString();
    }

    /// <summary>Escapes all markup in a text. Source: Slack's documentation, "Formatting text", escaping.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Words(IReadOnlyList<Inline> parts) => string.Concat(parts.Select(part => part.PlainText ?? part switch
    {
        Spoiler => "▒▒▒",
        Timestamp time => RichText.Fallback(time),
        _ => throw new InvalidOperationException($"Slack's renderer has no text for a {part.GetType().Name}; add them."),
    }));
}
