using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>What an <see cref="Announcement"/> is about. Subjects with the same <see cref="Key"/> are equal and are announced only once.</summary>
public abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>Identifies the subject permanently.</summary>
    public abstract string Key { get; }

    /// <summary>Whether a message about it waits for the end of a channel's quiet hours.</summary>
    public virtual bool ObservesQuietHours => true;

    /// <summary>The only reader, where it is announced to one member: a delivery's channel is then the member's account.</summary>
    public virtual MemberId? Recipient => null;

    /// <summary>The earliest time at which it may be announced; null for none.</summary>
    public virtual Instant? NotBefore => null;

    /// <summary>A review was published.</summary>
    public sealed record Publication(ReviewId Review) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"review:{Review}";
    }

    /// <summary>A digest of reviews for one channel.</summary>
    /// <param name="Channel">The channel, as <see cref="DeliveryChannel.ToString"/> writes it.</param>
    /// <param name="At">When the digest was due.</param>
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
    /// <param name="Screening">The screening's key.</param>
    /// <param name="Step">The step.</param>
    /// <param name="Moves">How many times the screening had been moved by then: the reminders are sent again for each new time.</param>
    public sealed record ScreeningNews(ScreeningId Screening, ScreeningStep Step, int Moves) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"{KeysOf(Screening, Step)}{Moves}";

        /// <summary>False, as a screening has its own time, except for the messages to one member, who may be asleep.</summary>
        public override bool ObservesQuietHours => Step is ScreeningStep.OwnReminder or ScreeningStep.Missed or ScreeningStep.JobAsked;

        /// <inheritdoc/>
        public override MemberId? Recipient => Step.Recipient;

        /// <inheritdoc/>
        public override Instant? NotBefore => Step.NotBefore;

        /// <summary>The beginning of the step's keys, independent of how many times the screening was moved.</summary>
        public static string KeysOf(ScreeningId screening, ScreeningStep step) => $"{KeysOf(screening, step.Key)}:";

        /// <summary>The beginning of the keys of all steps whose own keys begin alike.</summary>
        public static string KeysOf(ScreeningId screening, string steps) => $"screening:{screening}:{steps}";
    }

    /// <summary>An event in the life of a ballot.</summary>
    /// <param name="Ballot">The ballot.</param>
    /// <param name="Moment">The event.</param>
    public sealed record BallotNews(BallotId Ballot, VoteMoment Moment) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"ballot:{Ballot}:{Moment}";
    }

    /// <summary>An event in the life of a poll.</summary>
    /// <param name="Poll">The poll.</param>
    /// <param name="Moment">The event.</param>
    public sealed record PollNews(PollId Poll, VoteMoment Moment) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"poll:{Poll}:{Moment}";
    }

    /// <summary>The screenings of round years ago, remembered in one channel.</summary>
    /// <param name="Channel">The channel, as <see cref="DeliveryChannel.ToString"/> writes it.</param>
    /// <param name="Day">The day on the society's calendar.</param>
    /// <param name="Screenings">The screenings, the longest ago first.</param>
    public sealed record Anniversary(string Channel, LocalDate Day, IReadOnlyList<ScreeningId> Screenings) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"anniversary:{Channel}:{Day:uuuu-MM-dd}";
    }

    /// <summary>A person is invited to get mail.</summary>
    /// <param name="Account">The account of the person's mailbox.</param>
    /// <param name="At">When they were invited, to the second.</param>
    public sealed record MailInvitation(string Account, Instant At) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"{KeysOf(Account)}{At.ToUnixTimeSeconds()}";

        /// <summary>The beginning of the keys of an account's invitations.</summary>
        public static string KeysOf(string account) => $"mail-invitation:{account}:";
    }

    /// <summary>A question to a member about entries of the diary that they follow, whose films are in doubt.</summary>
    /// <param name="Member">The member.</param>
    /// <param name="Item">The first of the entries.</param>
    public sealed record DiaryQuestion(MemberId Member, KnownItemId Item) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"diary:{Member}:{Item.Value}";

        /// <inheritdoc/>
        public override MemberId? Recipient => Member;
    }

    /// <summary>A problem that moderators have to fix.</summary>
    /// <param name="About">A permanent word that identifies the problem, so that it is reported only once.</param>
    /// <param name="Text">The problem and the fix.</param>
    public sealed record Notice(string About, string Text) : Subject
    {
        /// <inheritdoc/>
        public override string Key => $"notice:{About}";

        /// <summary>False: it may be urgent.</summary>
        public override bool ObservesQuietHours => false;
    }
}
