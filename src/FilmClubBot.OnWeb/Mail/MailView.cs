using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.OnWeb.Mail;

/// <summary>The content of a page that an address in a mail opens.</summary>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="Say">The language of the mailbox.</param>
/// <param name="Title">The heading.</param>
/// <param name="Notes">What is said below it.</param>
/// <param name="Forms">The buttons.</param>
public sealed record MailView(Uri Root, Phrases Say, string Title, IReadOnlyList<string> Notes, IReadOnlyList<MailForm> Forms)
{
    /// <summary>The reply to a press; null for none. Its title is the page's.</summary>
    public Card? Reply { get; init; }
}

/// <summary>A form with one button.</summary>
/// <param name="Action">The path that it is sent to.</param>
/// <param name="Button">The button's text.</param>
public sealed record MailForm(string Action, string Button)
{
    /// <summary>The value of the button; null for none.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it is the one that most readers want.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>What is entered or chosen.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];
}
