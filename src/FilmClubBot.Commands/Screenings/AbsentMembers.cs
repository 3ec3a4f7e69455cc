using FilmClubBot.Commands.Announcements;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Queues what the members missed who did not come, for those of them who asked for reminders, within the current unit of work.</summary>
internal sealed class AbsentMembers(IRsvps rsvps, IReminders reminders, IAnnouncements announcements)
{
    /// <summary>Queues a message to each of them, once. A screening without a film has nothing to be told of.</summary>
    public async Task Notify(Screening screening, CancellationToken cancellationToken)
    {
        if (screening.Film is null)
            return;
        var absent = new GuestList(await rsvps.Of(screening.Id, cancellationToken), screening.Capacity).Absent.Select(answer => answer.Member.Id).ToList();
        foreach (var (member, channel) in await reminders.Reachable(absent, cancellationToken))
            await announcements.Announce(new Subject.ScreeningNews(screening.Id, new ScreeningStep.Missed(member), screening.Moves), [channel], cancellationToken);
    }
}
