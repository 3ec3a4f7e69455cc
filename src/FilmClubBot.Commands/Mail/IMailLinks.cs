using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Domain.Clubs;
using NodaTime;

namespace FilmClubBot.Commands.Mail;

/// <summary>
/// Signed addresses in mails. Each opens a page that asks for a press, because programs that examine mail open every address in it; only the press
/// changes something.
/// </summary>
public interface IMailLinks
{
    /// <summary>How long the buttons of a mail can be pressed.</summary>
    static readonly Duration Lifetime = Duration.FromDays(60);

    /// <summary>Where an invitation is accepted; null where the program does not know its own address. The same applies to the others.</summary>
    /// <param name="club">The club.</param>
    /// <param name="account">The account of the mailbox.</param>
    /// <param name="invitedAt">When it was invited: the address is that of one invitation.</param>
    Uri? Accept(ClubId club, string account, Instant invitedAt);

    /// <summary>Where mail is ended. A POST of <c>List-Unsubscribe=One-Click</c> (RFC 8058) to it does so without a page. It does not expire.</summary>
    Uri? Unsubscribe(ClubId club, string account);

    /// <summary>Where a command is run as the owner of the mailbox.</summary>
    /// <param name="club">The club.</param>
    /// <param name="account">The account of the mailbox.</param>
    /// <param name="press">What is run.</param>
    Uri? Run(ClubId club, string account, MailPress press);
}

/// <summary>A button of a card, as it is pressed on a page.</summary>
/// <param name="Call">The command.</param>
/// <param name="Label">The button's text.</param>
/// <param name="About">The title of the card that has the button.</param>
public sealed record MailPress(CommandCall Call, string Label, string About)
{
    /// <summary>The options of the command that the page may add: those of the card's select or form.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
}

/// <summary>A program without pages.</summary>
internal sealed class NoMailLinks : IMailLinks
{
    public Uri? Accept(ClubId club, string account, Instant invitedAt) => null;

    public Uri? Unsubscribe(ClubId club, string account) => null;

    public Uri? Run(ClubId club, string account, MailPress press) => null;
}
