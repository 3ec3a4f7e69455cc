using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders a problem that moderators have to fix.</summary>
public sealed class NoticeMessage(Locales locales, Club club)
{
    /// <summary>The card.</summary>
    public Card Write(Subject.Notice notice) => new() { Title = locales.For(club.Locale)["announcement.notice"], Body = [new Paragraph(notice.Text)] };
}
