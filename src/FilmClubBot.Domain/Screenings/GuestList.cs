using FilmClubBot.Domain.Members;

namespace FilmClubBot.Domain.Screenings;

/// <summary>
/// The guests of a Screening. Places are assigned in the order of the answers; other guests wait. Nobody is moved up by hand: the list
/// is computed from the answers each time, so the first guest in the queue gets a free place. A Member with guests gets places for all of
/// them or waits, and nobody is moved past them: otherwise the later Member would lose the place when there is room for the earlier one. A
/// Member with more guests than the room has places, because it was made smaller, is last in the queue and blocks nobody (<see cref="TooLarge"/>).
/// </summary>
public sealed class GuestList
{
    /// <summary>Computes the list.</summary>
    /// <param name="answers">At most one per Member, in any order.</param>
    /// <param name="capacity">The number of places; null for no limit.</param>
    public GuestList(IEnumerable<Rsvp> answers, int? capacity)
    {
        var all = answers.OrderBy(answer => answer.Since).ThenBy(answer => answer.Member.Id.Value).ToLookup(answer => answer.Answer);
        Capacity = capacity;
        List<Rsvp> going = [], waiting = [];
        foreach (var answer in all[RsvpAnswer.Going].OrderBy(answer => answer.Places > capacity))
        {
            var fits = waiting.Count == 0 && (capacity is not { } places || Taken + answer.Places <= places);
            (fits ? going : waiting).Add(answer);
            Taken += fits ? answer.Places : 0;
        }

        (Going, Waiting) = (going, waiting);
        Maybe = [.. all[RsvpAnswer.Maybe]];
        No = [.. all[RsvpAnswer.No]];
    }

    /// <summary>The number of places; null for no limit.</summary>
    public int? Capacity { get; }

    /// <summary>The number of places that are taken: members and the guests that they bring.</summary>
    public int Taken { get; }

    /// <summary>Guests with a place, in order.</summary>
    public IReadOnlyList<Rsvp> Going { get; }

    /// <summary>Guests on the waiting list, in order.</summary>
    public IReadOnlyList<Rsvp> Waiting { get; }

    /// <summary>
    /// Guests on the waiting list who are more than the room has places. Once they are fewer, or the room is larger, their answers have to be put at
    /// the end of the queue: by its time, theirs would be before those who have a place by then.
    /// </summary>
    public IEnumerable<Rsvp> TooLarge => Waiting.Where(answer => answer.Places > Capacity);

    /// <summary>Members who may come.</summary>
    public IReadOnlyList<Rsvp> Maybe { get; }

    /// <summary>Members who do not come.</summary>
    public IReadOnlyList<Rsvp> No { get; }

    /// <summary>Members who wanted to come, or were asked, and did not: they waited, or said maybe or no.</summary>
    public IEnumerable<Rsvp> Absent => Waiting.Concat(Maybe).Concat(No);

    /// <summary>Whether a member comes, may come or waits for a place.</summary>
    public bool IsAnybodyExpected => Going.Count + Waiting.Count + Maybe.Count > 0;

    /// <summary>Everyone who replied.</summary>
    public IEnumerable<Rsvp> All => Going.Concat(Absent);

    /// <summary>The number of free places; null for no limit. What is too few for the first guest in the queue is not free for others.</summary>
    public int? Free => Waiting.Except(TooLarge).Any() ? 0 : Capacity - Taken;

    /// <summary>A member's answer, with or without a place; null without an answer.</summary>
    public RsvpAnswer? AnswerOf(MemberId member) => All.FirstOrDefault(answer => answer.Member.Id == member)?.Answer;

    /// <summary>A member's position on the waiting list, from 1; null for a member who is not on it.</summary>
    public int? PlaceInLine(MemberId member) => Waiting.Select((answer, index) => (answer, Place: (int?)index + 1)).FirstOrDefault(entry => entry.answer.Member.Id == member).Place;

    /// <summary>Guests who were waiting before and have a place now, in order.</summary>
    public IReadOnlyList<Rsvp> PromotedSince(GuestList before) => [.. Going.Where(answer => before.PlaceInLine(answer.Member.Id) is not null)];
}
