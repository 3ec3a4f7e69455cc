using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Who can be reminded by a message to them alone, and the button that asks for it.</summary>
public sealed class ReminderOffer(IReminders reminders, IEnumerable<IMessenger> messengers, Club club, IClock clock)
{
    /// <summary>What members can be sent on a platform.</summary>
    public DirectMessages On(Platform platform) => messengers.FirstOrDefault(messenger => messenger.Platform == platform)?.DirectMessages ?? DirectMessages.None;

    /// <summary>Whether a member still wants a reminder that was queued: reminders are on, and none that is closer to the start is due as well.</summary>
    public bool IsWanted(MemberReminders own, Screening screening, ScreeningStep step) =>
        own.IsOn && (step is not ScreeningStep.OwnReminder { Lead: var lead }
            || !own.Leads.All.Any(other => other < lead && ScreeningPlan.Before(screening.Start, other, club.Zone) <= clock.GetCurrentInstant()));

    /// <summary>The reminders that a member asked for.</summary>
    public Task<MemberReminders> Of(MemberId member, CancellationToken cancellationToken) => reminders.Of(member, cancellationToken);

    /// <summary>The button, for a guest who has no reminders and can have them where they answered; null for others.</summary>
    public async Task<Button?> ButtonFor(Screening screening, RsvpAnswer answer, Caller caller, CancellationToken cancellationToken) =>
        screening.IsAhead && answer != RsvpAnswer.No && On(caller.Platform) != DirectMessages.None && !(await reminders.Of(caller.Member.Id, cancellationToken)).IsOn
            ? new Button(caller.Say["screening.buttons.remind"], new CommandCall("reminders", ("lead", MemberReminders.Usual.ToString())))
            : null;
}
