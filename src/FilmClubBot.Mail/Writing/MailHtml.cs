using System.Globalization;
using System.Net;
using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;

namespace FilmClubBot.Mail.Writing;

/// <summary>
/// The HTML of a mail: no picture, script or address of others, so that nobody learns whether it was read; styles in the elements, because mail
/// programs drop others; colours that are legible where a program inverts them.
/// </summary>
internal static class MailHtml
{
    private const string Sans = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
    private const string Accent = "#8a5a00";

    /// <summary>Renders it.</summary>
    public static string Render(MailContent content)
    {
        var card = content.Card;
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{Text(content.Say.Locale)}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><title>{Text(card.Title)}</title></head>\n")
            .Append(CultureInfo.InvariantCulture, $"<body style=\"margin:0;padding:16px;{Sans};font-size:16px;line-height:1.5\">\n<div style=\"max-width:36em;margin:0 auto\">\n")
            .Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 8px;font-weight:600;opacity:.75\" dir=\"auto\">{Text(content.Club.Name)}</p>\n")
            .Append(CultureInfo.InvariantCulture, $"<h1 style=\"margin:0 0 12px;font-size:24px;line-height:1.25\" dir=\"auto\">{Text(card.Title)}</h1>\n");
        if (card.When is { } when)
            html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 12px;font-weight:600\" dir=\"auto\">{Inlines(content, [when])}</p>\n");
        if (card.Fields.Count > 0)
            html.Append("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse;margin:0 0 12px;font-size:16px\">\n");
        foreach (var field in card.Fields)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td style=\"padding:2px 16px 2px 0;vertical-align:top;opacity:.75\" dir=\"auto\">{Text(field.Name)}</td><td style=\"padding:2px 0;vertical-align:top\" dir=\"auto\">{Inlines(content, field.Value)}</td></tr>\n");
        if (card.Fields.Count > 0)
            html.Append("</table>\n");
        foreach (var block in card.Body)
            html.Append(Block(content, block));
        if (content.Links.Count > 0)
            html.Append("<p style=\"margin:20px 0\">\n").Append(string.Concat(content.Links.Select(Link))).Append("</p>\n");
        return html.Append("<hr style=\"border:0;border-top:1px solid #8888;margin:24px 0 12px\">\n")
            .Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0;font-size:14px;opacity:.75\" dir=\"auto\">{Text(content.Why)} <a href=\"{Text(content.Unsubscribe.AbsoluteUri)}\" style=\"color:inherit\">{Text(content.Say["mail.unsubscribe"])}</a></p>\n")
            .Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static string Link(MailLink link) => link.IsPrimary
        ? $"<a href=\"{Text(link.Target.AbsoluteUri)}\" style=\"display:inline-block;margin:0 8px 8px 0;padding:10px 18px;border:1px solid {Accent};border-radius:6px;background:{Accent};color:#ffffff;font-weight:600;text-decoration:none\">{Text(link.Label)}</a>\n"
        : $"<a href=\"{Text(link.Target.AbsoluteUri)}\" style=\"display:inline-block;margin:0 8px 8px 0;padding:10px 18px;border:1px solid #888888;border-radius:6px;color:inherit;font-weight:600;text-decoration:none\">{Text(link.Label)}</a>\n";

    private static string Block(MailContent content, Block block) => block switch
    {
        Paragraph paragraph => $"<p style=\"margin:0 0 12px\" dir=\"auto\">{Inlines(content, paragraph.Content)}</p>\n",
        Heading heading => $"<h2 style=\"margin:16px 0 8px;font-size:18px\" dir=\"auto\">{Inlines(content, heading.Content)}</h2>\n",
        BulletList list => $"<ul style=\"margin:0 0 12px;padding-left:20px\">{string.Concat(list.Items.Select(item => $"<li dir=\"auto\">{Inlines(content, item)}</li>"))}</ul>\n",
        Quotation quotation => $"<blockquote style=\"margin:0 0 12px;padding-left:12px;border-left:3px solid {Accent}\" dir=\"auto\">{Lines(quotation.Text)}<br>{Inlines(content, quotation.Attribution)}</blockquote>\n",
        // What is drawn or measured in letters elsewhere is shown as in the plain text.
        _ => $"<pre style=\"margin:0 0 12px;white-space:pre-wrap\" dir=\"auto\">{Text(PlainText.Render(new Card { Title = " ", Body = [block] }, content.Club.Zone, content.Say.Culture).Trim())}</pre>\n",
    };

    private static string Inlines(MailContent content, IReadOnlyList<Inline> parts) => string.Concat(parts.Select(part => part switch
    {
        Strong strong => $"<strong>{Text(strong.Text)}</strong>",
        Emphasis emphasis => $"<em>{Text(emphasis.Text)}</em>",
        Code code => $"<code style=\"overflow-wrap:anywhere\">{Text(code.Text)}</code>",
        Anchor { Target: { IsAbsoluteUri: true, Scheme: "https" or "http" } target } anchor => $"<a href=\"{Text(target.AbsoluteUri)}\" style=\"color:inherit\">{Text(anchor.Text)}</a>",
        Anchor anchor => Text(anchor.Text),
        Words words => Lines(words.Text),
        _ => Lines(PlainText.Render(new Card { Title = " ", Body = [new Paragraph(part)] }, content.Club.Zone, content.Say.Culture).Trim()),
    }));

    private static string Lines(string text) => Text(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
