using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>What an <see cref="Announcement"/> is about. Two of the same <see cref="Key"/> are one: it is said once.</summary>
public abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>What tells it from every other; it stays for good.</summary>
    public abstract string Key { get; }

    /// <summary>Whether a message about it waits for the end of a channel's quiet hours.</summary>
    public virtual bool ObservesQuietHours => true;

    /// <summary>A review was published.</summary>
    public sealed record Publication(ReviewId Review) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"review:{Review}";
    }

    /// <summary>The reviews that a channel gets together rather than one by one.</summary>
    /// <param name="Channel">The channel, as <see cref="DeliveryChannel.ToString"/> writes it.</param>
    /// <param name="At">The moment that it was due.</param>
    /// <param name="Reviews">The reviews, the oldest first.</param>
    public sealed record Digest(string Channel, Instant At, IReadOnlyList<ReviewId> Reviews) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"digest:{Channel}:{At.ToUnixTimeSeconds()}";
    }

    /// <summary>The quote of the day in one channel.</summary>
    /// <param name="Channel">The channel, as <see cref="DeliveryChannel.ToString"/> writes it.</param>
    /// <param name="Day">The day on the society's calendar.</param>
    /// <param name="Quote">The quote.</param>
    /// <param name="Review">The review that prints it.</param>
    public sealed record DailyQuote(string Channel, LocalDate Day, QuoteId Quote, ReviewId Review) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"quote:{Channel}:{Day:uuuu-MM-dd}";
    }

    /// <summary>A step of a screening.</summary>
    /// <param name="Screening">The screening.</param>
    /// <param name="Step">The step.</param>
    /// <param name="Moves">How often the screening had been moved by then: each time has reminders of its own.</param>
    public sealed record ScreeningNews(ScreeningId Screening, ScreeningStep Step, int Moves) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"{KeysOf(Screening, Step)}{Moves}";

        /// <summary>False: a screening has its own hour.</summary>
        public override bool ObservesQuietHours => false;

        /// <summary>What the keys of a step begin with, however often the screening had been moved.</summary>
        public static string KeysOf(ScreeningId screening, ScreeningStep step) => $"screening:{screening}:{step.Key}:";
    }

    /// <summary>Something of a ballot.</summary>
    /// <param name="Ballot">The ballot.</param>
    /// <param name="Moment">What.</param>
    public sealed record BallotNews(BallotId Ballot, BallotMoment Moment) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"ballot:{Ballot}:{Moment}";
    }

    /// <summary>Something that moderators have to mend.</summary>
    /// <param name="About">What it is about, in a word that lasts: it is said once.</param>
    /// <param name="Text">What is wrong and how to mend it.</param>
    public sealed record Notice(string About, string Text) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"notice:{About}";

        /// <summary>False: it may be urgent.</summary>
        public override bool ObservesQuietHours => false;
    }
}
