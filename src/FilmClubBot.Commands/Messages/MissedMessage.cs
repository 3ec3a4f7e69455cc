using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Missed;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders the message to a member who missed a screening, in the member's language.</summary>
public sealed class MissedMessage(MissedCard card, Presence presence, ReminderOffer offer, IReminders reminders, MessageLanguage language)
{
    /// <summary>The card; null if there is nothing to tell, the member came after all or rated the film, or has switched messages off since.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="guests">Its guests.</param>
    /// <param name="member">The member.</param>
    /// <param name="platform">The platform of the message.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Card?> Write(Screening screening, GuestList guests, MemberId member, Platform platform, CancellationToken cancellationToken)
    {
        if (screening is not { Film: { } film, State: ScreeningState.Over } || guests.Absent.All(answer => answer.Member.Id != member) || !(await reminders.Of(member, cancellationToken)).IsOn
            || await presence.Of(member, screening, cancellationToken))
            return null;
        var say = language.Say;
        var shown = await card.Of(screening, film, hasCome: false, platform, say, cancellationToken);
        var hasButtons = offer.On(platform) == DirectMessages.WithButtons;
        return shown with { Body = [.. shown.Body, new Paragraph(say[hasButtons ? "missed.why" : "missed.how"])], Actions = hasButtons ? shown.Actions : [.. shown.Actions.OfType<LinkButton>()] };
    }
}
