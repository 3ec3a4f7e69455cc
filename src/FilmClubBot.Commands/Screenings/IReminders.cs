using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The reminders that members asked for. A member who never did has <see cref="MemberReminders.Off"/>, which can be changed.</summary>
public interface IReminders : IChangeable<MemberId, MemberReminders>
{
    /// <summary>The reminders of a member.</summary>
    Task<MemberReminders> Of(MemberId member, CancellationToken cancellationToken);

    /// <summary>Of some members, those who have reminders on and an account on their platform: only they are sent messages. In the order of their keys.</summary>
    Task<IReadOnlyList<(MemberId Member, DeliveryChannel Channel)>> Reachable(IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken);

    /// <summary>
    /// The guests of announced screenings who come or may come, have reminders on and an account on their platform; and the members who have a
    /// job there, with the usual reminders unless they set their own, or their platform refused one. Of the reminders, those that were queued for the screening's current time are left out.
    /// </summary>
    /// <param name="screening">The only screening; null for all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<RemindedGuest>> Guests(ScreeningId? screening, CancellationToken cancellationToken);
}
