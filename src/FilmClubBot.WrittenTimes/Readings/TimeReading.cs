using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Readings;

/// <summary>What a written time was found to mean. All moments are in the society's zone, whatever zone was written.</summary>
public abstract record TimeReading
{
    private TimeReading()
    {
    }

    /// <summary>The moments that the text stands for or may stand for, the likeliest first; empty where there is none.</summary>
    public IReadOnlyList<TimeChoice> Candidates => this switch
    {
        Resolved resolved => [resolved.Choice],
        Ambiguous ambiguous => ambiguous.Choices,
        Skipped skipped => skipped.Choices,
        Past past => past.Next,
        _ => [],
    };

    /// <summary>One moment, which lies ahead.</summary>
    /// <param name="At">The moment.</param>
    /// <param name="How">What was written, and what was added to it.</param>
    public sealed record Resolved(ZonedDateTime At, HowRead How) : TimeReading
    {
        /// <summary>The moment as it would be offered.</summary>
        public TimeChoice Choice => new(At);
    }

    /// <summary>Several moments fit, or a part is missing: somebody must choose.</summary>
    /// <param name="Question">What is to be decided.</param>
    /// <param name="Choices">What may have been meant, the earliest first: 1 to <see cref="TimeChoice.MaxChoices"/>, all ahead.</param>
    public sealed record Ambiguous(TimeQuestion Question, IReadOnlyList<TimeChoice> Choices) : TimeReading;

    /// <summary>The clock never shows that time: it is put forward over it.</summary>
    /// <param name="Written">The date and time that is not.</param>
    /// <param name="Zone">On the wall of which zone.</param>
    /// <param name="Choices">The times that it may stand for, the earliest first: one or two, all ahead.</param>
    public sealed record Skipped(LocalDateTime Written, DateTimeZone Zone, IReadOnlyList<TimeChoice> Choices) : TimeReading;

    /// <summary>A moment that has passed, or is now.</summary>
    /// <param name="At">When it was.</param>
    /// <param name="Next">When the like comes again: the next day, week, term or year. One choice mostly, two at a clock change, every usual start where no time was written, none where there is no such time.</param>
    public sealed record Past(ZonedDateTime At, IReadOnlyList<TimeChoice> Next) : TimeReading;

    /// <summary>No moment.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Part">The part of the text that the reason is about; the whole of it, or empty, where it is about no part.</param>
    /// <param name="Term">The term, for <see cref="UnreadableReason.OutsideTerm"/>.</param>
    public sealed record Unreadable(UnreadableReason Reason, string Part, Term? Term = null) : TimeReading;
}
