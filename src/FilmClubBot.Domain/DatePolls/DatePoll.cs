using NodaTime;

namespace FilmClubBot.Domain.DatePolls;

/// <summary>A question to the members: at which of these times can you come? It is not changed after it has opened, and closes by its time.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">What the time is for, in one line of at most <see cref="MaxTitle"/> UTF-16 units.</param>
/// <param name="Times">The times, the earliest first; <see cref="MinTimes"/> to <see cref="MaxTimes"/>, each once.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ClosesAt">From when on no answer is taken.</param>
public sealed record DatePoll(DatePollId Id, string Title, IReadOnlyList<Instant> Times, Instant OpenedAt, Instant ClosesAt)
{
    /// <summary>The longest title, in UTF-16 units.</summary>
    public const int MaxTitle = 120;

    /// <summary>The fewest times: one alone is no choice.</summary>
    public const int MinTimes = 2;

    /// <summary>The most times: two rows of buttons on every platform.</summary>
    public const int MaxTimes = 10;

    /// <summary>Whether answers are taken.</summary>
    public bool TakesAnswersAt(Instant now) => now < ClosesAt;

    /// <summary>The times with how many can come, the best first: those that most can, then most can if need be, then the earliest.</summary>
    /// <param name="answers">The answers of each member who gave any.</param>
    public IReadOnlyList<TimeCount> Count(IReadOnlyCollection<DateAnswers> answers) =>
    [
        .. Times.Select((time, index) => new TimeCount(index + 1, time, Of(answers, index, Availability.Yes), Of(answers, index, Availability.Maybe), Of(answers, index, Availability.No)))
            .OrderByDescending(count => count.Yes).ThenByDescending(count => count.Maybe).ThenBy(count => count.At),
    ];

    /// <summary>The best of <see cref="Count"/>: all that as many can, and can if need be, as the first. None where nobody can.</summary>
    public IReadOnlyList<TimeCount> Best(IReadOnlyCollection<DateAnswers> answers) =>
        Count(answers) is [var first, ..] counts && first.Yes + first.Maybe > 0 ? [.. counts.TakeWhile(count => (count.Yes, count.Maybe) == (first.Yes, first.Maybe))] : [];

    private static int Of(IReadOnlyCollection<DateAnswers> answers, int index, Availability can) => answers.Count(one => one[index + 1] == can);
}

/// <summary>How many can come at a time.</summary>
/// <param name="Number">Which time, from 1.</param>
/// <param name="At">The time.</param>
/// <param name="Yes">How many can.</param>
/// <param name="Maybe">How many can if need be.</param>
/// <param name="No">How many cannot.</param>
public sealed record TimeCount(int Number, Instant At, int Yes, int Maybe, int No);
