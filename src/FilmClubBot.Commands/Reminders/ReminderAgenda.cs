using FilmClubBot.Commands.Agendas;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Reminders;

/// <summary>The due times of the reminders that guests asked for and of the jobs that members have; an item is a screening. What is due is queued once for each time that the screening is set to.</summary>
internal sealed class ReminderAgenda(IReminders reminders, ReminderOffer offer, IAnnouncements announcements, Club club, IClock clock) : IAgenda
{
    public string Name => "reminders";

    public async Task<IReadOnlyList<AgendaItem>> Items(CancellationToken cancellationToken) =>
    [
        .. from guest in await Guests(null, cancellationToken)
           from reminder in guest.Due(club.Zone)
           group reminder.Due by guest.Screening.Id into dues
           select new AgendaItem(dues.Key.Value, dues.Min()),
    ];

    public async Task RunDueSteps(int id, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        foreach (var guest in await Guests(new(id), cancellationToken))
        {
            var due = guest.Due(club.Zone).Where(reminder => reminder.Due <= now).OrderBy(reminder => reminder.Due).ToList();
            foreach (var (place, (lead, _)) in due.Index())
            {
                var news = new Subject.ScreeningNews(guest.Screening.Id, new ScreeningStep.OwnReminder(guest.Member, lead), guest.Screening.Moves);
                // If several are due at the same time, after a downtime, only the last is sent.
                IReadOnlyList<DeliveryChannel> to = place == due.Count - 1 ? [new(guest.Reminders.Platform, guest.Account)] : [];
                await announcements.Announce(news, to, cancellationToken);
            }
        }
    }

    // A job may have been taken where members get no messages.
    private async Task<IEnumerable<RemindedGuest>> Guests(ScreeningId? screening, CancellationToken cancellationToken) =>
        (await reminders.Guests(screening, cancellationToken)).Where(guest => offer.On(guest.Reminders.Platform) != DirectMessages.None);
}
