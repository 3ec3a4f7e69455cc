using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Members' replies to the screenings.</summary>
public interface IRsvps
{
    /// <summary>Stores a member's reply, replacing an earlier one. The same reply again leaves the member's place in the queue unchanged.</summary>
    Task Save(ScreeningId screening, MemberId member, RsvpAnswer answer, CancellationToken cancellationToken);

    /// <summary>Stores how many guests a member brings, replacing an earlier number; does nothing for a member who has not replied. Another reply brings nobody.</summary>
    Task Bring(ScreeningId screening, MemberId member, int guests, CancellationToken cancellationToken);

    /// <summary>Puts members' replies at the end of the queue, in the order of the members' numbers.</summary>
    Task Requeue(ScreeningId screening, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken);

    /// <summary>Stores the stars that a member expects of the film, replacing earlier ones; does nothing for a member who has not replied.</summary>
    Task Expect(ScreeningId screening, MemberId member, Stars stars, CancellationToken cancellationToken);

    /// <summary>Removes the stars that members expect: another film is shown.</summary>
    Task ForgetExpectations(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the interest in a screening's event on a platform. It counts as <see cref="RsvpAnswer.Maybe"/> for members who have not
    /// replied, and is withdrawn with the interest; a reply that a member gave is never changed.
    /// </summary>
    /// <param name="screening">The screening.</param>
    /// <param name="members">All members who are interested.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task SaveInterest(ScreeningId screening, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken);

    /// <summary>Deletes a member's reply, if there is one.</summary>
    Task Withdraw(ScreeningId screening, MemberId member, CancellationToken cancellationToken);

    /// <summary>All replies to one screening, including those saved in this unit of work.</summary>
    Task<IReadOnlyList<Rsvp>> Of(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>The replies of one member, by screening.</summary>
    Task<IReadOnlyDictionary<ScreeningId, Rsvp>> AnswersOf(MemberId member, CancellationToken cancellationToken);
}
