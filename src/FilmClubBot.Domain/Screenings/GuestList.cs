using FilmClubBot.Domain.Members;

namespace FilmClubBot.Domain.Screenings;

/// <summary>
/// Who comes to a Screening. The places go to those who said so first; the others wait. Nobody is moved up by hand: a place that
/// becomes free is the next one's, as the list is worked out from the answers each time.
/// </summary>
public sealed class GuestList
{
    /// <summary>Works the list out.</summary>
    /// <param name="answers">One for each Member at most, in any order.</param>
    /// <param name="capacity">How many places there are; null for any number.</param>
    public GuestList(IEnumerable<Rsvp> answers, int? capacity)
    {
        var all = answers.OrderBy(answer => answer.Since).ThenBy(answer => answer.Member.Id.Value).ToLookup(answer => answer.Answer);
        var coming = all[RsvpAnswer.Going].ToList();
        Capacity = capacity;
        Going = [.. coming.Take(capacity ?? int.MaxValue)];
        Waiting = [.. coming.Skip(Going.Count)];
        Maybe = [.. all[RsvpAnswer.Maybe]];
        No = [.. all[RsvpAnswer.No]];
    }

    /// <summary>How many places there are; null for any number.</summary>
    public int? Capacity { get; }

    /// <summary>Those who have a place, the first first.</summary>
    public IReadOnlyList<Rsvp> Going { get; }

    /// <summary>Those who wait for one, the next first.</summary>
    public IReadOnlyList<Rsvp> Waiting { get; }

    /// <summary>Those who may come.</summary>
    public IReadOnlyList<Rsvp> Maybe { get; }

    /// <summary>Those who do not.</summary>
    public IReadOnlyList<Rsvp> No { get; }

    /// <summary>How many places are free; null for any number.</summary>
    public int? Free => Capacity - Going.Count;

    /// <summary>What somebody answered, with a place or without; null for who did not.</summary>
    public RsvpAnswer? AnswerOf(MemberId member) => Going.Concat(Waiting).Concat(Maybe).Concat(No).FirstOrDefault(answer => answer.Member.Id == member)?.Answer;

    /// <summary>Which one in the waiting list somebody is, from 1; null for who does not wait.</summary>
    public int? PlaceInLine(MemberId member) => Waiting.Select((answer, index) => (answer, Place: (int?)index + 1)).FirstOrDefault(entry => entry.answer.Member.Id == member).Place;

    /// <summary>Those who waited before and have a place now, in their order.</summary>
    public IReadOnlyList<Rsvp> PromotedSince(GuestList before) => [.. Going.Where(answer => before.PlaceInLine(answer.Member.Id) is not null)];
}
