using System.Text;
using FilmClubBot.Commands.Framework.Rendering;

namespace FilmClubBot.Mail.Writing;

/// <summary>The plain text of a mail.</summary>
internal static class MailText
{
    /// <summary>Renders it.</summary>
    public static string Render(MailContent content)
    {
        var text = new StringBuilder(PlainText.Render(content.Card with { Actions = [] }, content.Club.Zone, content.Say.Culture));
        foreach (var link in content.Links)
            text.Append('\n').Append(link.Label).Append(":\n").Append(link.Target.AbsoluteUri).Append('\n');
        // "-- " begins a signature, which a reply does not quote: RFC 3676, 4.3.
        return text.Append("\n-- \n").Append(content.Why).Append('\n')
            .Append(content.Say["mail.unsubscribe"]).Append(":\n").Append(content.Unsubscribe.AbsoluteUri).Append('\n').ToString();
    }
}
