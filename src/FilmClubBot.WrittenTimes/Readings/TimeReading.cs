using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Readings;

/// <summary>The meaning of a written time. All moments are in the society's zone, whatever zone was written.</summary>
public abstract record TimeReading
{
    private TimeReading()
    {
    }

    /// <summary>The moments that the text means or may mean, the likeliest first; empty if there is none.</summary>
    public IReadOnlyList<TimeChoice> Candidates => this switch
    {
        Resolved resolved => [resolved.Choice],
        Ambiguous ambiguous => ambiguous.Choices,
        Skipped skipped => skipped.Choices,
        Past past => past.Next,
        _ => [],
    };

    /// <summary>One moment, which is ahead.</summary>
    /// <param name="At">The moment.</param>
    /// <param name="How">How it was derived from the text.</param>
    public sealed record Resolved(ZonedDateTime At, HowRead How) : TimeReading
    {
        /// <summary>The moment as a choice.</summary>
        public TimeChoice Choice => new(At);
    }

    /// <summary>Several moments match, or a part is missing: the user must choose.</summary>
    /// <param name="Question">The question to ask.</param>
    /// <param name="Choices">The possible moments, the earliest first: 1 to <see cref="TimeChoice.MaxChoices"/>, all ahead.</param>
    /// <param name="Missing">A time among those that the text may mean and that the clock never shows, so that its replacements are offered; null for none.</param>
    public sealed record Ambiguous(TimeQuestion Question, IReadOnlyList<TimeChoice> Choices, MissingTime? Missing = null) : TimeReading;

    /// <summary>The clock never shows that time, because it is moved forward past it.</summary>
    /// <param name="Missing">The date and time that does not exist.</param>
    /// <param name="Choices">The replacements, the earliest first: one or two, all ahead.</param>
    public sealed record Skipped(MissingTime Missing, IReadOnlyList<TimeChoice> Choices) : TimeReading;

    /// <summary>A moment that has passed, or is now.</summary>
    /// <param name="At">When it was.</param>
    /// <param name="Next">
    /// The next corresponding moment: the next day, week, term or year. Usually one choice; two at a clock change, every usual start if no time
    /// was written, none if there is no such time.
    /// </param>
    public sealed record Past(ZonedDateTime At, IReadOnlyList<TimeChoice> Next) : TimeReading;

    /// <summary>No moment.</summary>
    /// <param name="Reason">The reason.</param>
    /// <param name="Part">The part of the text that the reason concerns; the whole text, or empty, if it concerns no part.</param>
    /// <param name="Term">The term, for <see cref="UnreadableReason.OutsideTerm"/>.</param>
    public sealed record Unreadable(UnreadableReason Reason, string Part, Term? Term = null) : TimeReading;
}

/// <summary>A local time that does not exist, because the clock is moved forward past it.</summary>
/// <param name="Written">The date and the time.</param>
/// <param name="Zone">The zone whose clock it is.</param>
public sealed record MissingTime(LocalDateTime Written, DateTimeZone Zone);
