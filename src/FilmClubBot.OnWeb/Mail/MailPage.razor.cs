using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Mail;

/// <summary>A page that an address in a mail opens; plain HTML, complete without a script.</summary>
public partial class MailPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required MailView View { get; set; }
}
