using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Who comes to the screenings.</summary>
public interface IRsvps
{
    /// <summary>Stores a member's answer; it replaces the one before. Answered the same again, the member keeps the place in the line.</summary>
    Task Save(ScreeningId screening, MemberId member, RsvpAnswer answer, CancellationToken cancellationToken);

    /// <summary>
    /// Stores who is interested in a screening's event elsewhere. It counts as <see cref="RsvpAnswer.Maybe"/> for those who have not
    /// answered, and is taken back with the interest; an answer that a member gave is never touched.
    /// </summary>
    /// <param name="screening">The screening.</param>
    /// <param name="members">All who are interested.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task SaveInterest(ScreeningId screening, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken);

    /// <summary>All answers to one screening, counting what was saved in this unit of work.</summary>
    Task<IReadOnlyList<Rsvp>> Of(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>The answers of one member, by screening.</summary>
    Task<IReadOnlyDictionary<ScreeningId, Rsvp>> AnswersOf(MemberId member, CancellationToken cancellationToken);
}
