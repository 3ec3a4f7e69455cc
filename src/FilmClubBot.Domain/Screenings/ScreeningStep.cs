using System.Globalization;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>A message about a <see cref="Screening"/>, sent once for each time that the screening is set to.</summary>
public abstract record ScreeningStep
{
    private ScreeningStep()
    {
    }

    /// <summary>Identifies the step within its screening: letters, digits and hyphens. <see cref="Parse"/> reads it.</summary>
    public abstract string Key { get; }

    /// <summary>The only reader, where the message is sent to one member and not to the society's channels.</summary>
    public virtual MemberId? Recipient => null;

    /// <summary>The earliest time at which the message may be sent; null for none.</summary>
    public virtual Instant? NotBefore => null;

    /// <summary>The announcement: the message that represents the screening, with its guests.</summary>
    public sealed record Announced : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "announced";
    }

    /// <summary>It was moved.</summary>
    public sealed record Moved : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "moved";
    }

    /// <summary>Another film is shown.</summary>
    /// <param name="From">The film before; null for none.</param>
    /// <param name="At">When it was changed, to the second.</param>
    public sealed record FilmChanged(FilmId? From, Instant At) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"film-{From?.Value ?? 0}-{At.ToUnixTimeSeconds()}");
    }

    /// <summary>Its place was changed.</summary>
    /// <param name="At">When, to the second.</param>
    public sealed record PlaceChanged(Instant At) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => KeyOf("placed-", At);
    }

    /// <summary>It is cancelled.</summary>
    /// <param name="At">When, to the second: a screening that was restored may be cancelled again.</param>
    public sealed record Cancelled(Instant At) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => KeyOf("cancelled-", At);
    }

    /// <summary>It was cancelled, and takes place after all.</summary>
    /// <param name="At">When the cancellation was undone, to the second.</param>
    public sealed record Restored(Instant At) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => KeyOf("restored-", At);
    }

    /// <summary>A reminder before the start.</summary>
    /// <param name="Lead">How long before the start: whole minutes, at least one.</param>
    public sealed record Reminder(Duration Lead) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"reminder-{(long)Lead.TotalMinutes}");
    }

    /// <summary>A reminder that a guest asked for, sent to the guest alone.</summary>
    /// <param name="Guest">The guest.</param>
    /// <param name="Lead">How long before the start: whole minutes, at least one.</param>
    public sealed record OwnReminder(MemberId Guest, Duration Lead) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"own-{Guest}-{(long)Lead.TotalMinutes}");

        /// <inheritdoc/>
        public override MemberId? Recipient => Guest;
    }

    /// <summary>A reminder that a guest postponed, sent to the guest alone.</summary>
    /// <param name="Guest">The guest.</param>
    /// <param name="At">Until when it was postponed, to the second.</param>
    public sealed record Snoozed(MemberId Guest, Instant At) : ScreeningStep
    {
        /// <summary>The beginning of the keys of these steps.</summary>
        public const string Prefix = "snoozed-";

        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Guest}-{At.ToUnixTimeSeconds()}");

        /// <inheritdoc/>
        public override MemberId? Recipient => Guest;

        /// <inheritdoc/>
        public override Instant? NotBefore => At;

        /// <summary>The reminder for a screening that was moved: as long before the new start as it was before the old one, or at once where that is past.</summary>
        /// <param name="from">The start before.</param>
        /// <param name="to">The new start.</param>
        /// <param name="now">The moment.</param>
        /// <returns>Null if the screening begins before it could be sent.</returns>
        public Snoozed? MovedWith(Instant from, Instant to, Instant now) =>
            Instant.FromUnixTimeSeconds(Instant.Max(now, At + (to - from)).ToUnixTimeSeconds()) is var at && at < to ? this with { At = at } : null;
    }

    /// <summary>What a member missed who did not come, sent to the member alone after the results.</summary>
    /// <param name="Guest">The member.</param>
    public sealed record Missed(MemberId Guest) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"missed-{Guest}");

        /// <inheritdoc/>
        public override MemberId? Recipient => Guest;
    }

    /// <summary>A guest on the waiting list got a place.</summary>
    /// <param name="Member">The guest.</param>
    /// <param name="Since">When the guest joined the waiting list, which distinguishes repeated waits: whole seconds.</param>
    public sealed record PlaceFree(MemberId Member, Instant Since) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"place-{Member}-{Since.ToUnixTimeSeconds()}");
    }

    /// <summary>A member is asked to do a job, or to take one over; sent to the member alone.</summary>
    /// <param name="Member">The member.</param>
    /// <param name="At">When the member was asked, to the second.</param>
    public sealed record JobAsked(MemberId Member, Instant At) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"job-{Member}-{At.ToUnixTimeSeconds()}");

        /// <inheritdoc/>
        public override MemberId? Recipient => Member;
    }

    /// <summary>It begins.</summary>
    public sealed record Started : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "started";
    }

    /// <summary>The countdown to press play at one moment; the message then shows the playback.</summary>
    /// <param name="At">When to press play, to the second.</param>
    public sealed record Countdown(Instant At) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => KeyOf("countdown-", At);
    }

    /// <summary>The film is paused for all.</summary>
    /// <param name="Since">When the pause began, to the second.</param>
    public sealed record Pause(Instant Since) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => KeyOf("pause-", Since);
    }

    /// <summary>It is over: the message whose thread is the Discussion.</summary>
    public sealed record Discussion : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "discussion";
    }

    /// <summary>Asks the guests for their ratings.</summary>
    public sealed record RatingCall : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "rating-call";
    }

    /// <summary>The results: the ratings.</summary>
    public sealed record Results : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "results";
    }

    /// <summary>The return to the distributor is overdue: a notice to moderators, not a message.</summary>
    public sealed record ReturnDue : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "return-due";
    }

    /// <summary>Reads a <see cref="Key"/>.</summary>
    /// <exception cref="FormatException">The text is not the key of a step.</exception>
    public static ScreeningStep Parse(string key) => key switch
    {
        "announced" => new Announced(),
        "moved" => new Moved(),
        "started" => new Started(),
        "discussion" => new Discussion(),
        "rating-call" => new RatingCall(),
        "results" => new Results(),
        "return-due" => new ReturnDue(),
        _ => ParseWithNumbers(key.Split('-')) ?? throw new FormatException($"\"{key}\" is not a step of a screening."),
    };

    private static ScreeningStep? ParseWithNumbers(string[] parts) => parts switch
    {
        ["cancelled", var at] when Number(at) is { } seconds => new Cancelled(Instant.FromUnixTimeSeconds(seconds)),
        ["restored", var at] when Number(at) is { } seconds => new Restored(Instant.FromUnixTimeSeconds(seconds)),
        ["film", var film, var at] when Number(film) is { } id && Number(at) is { } seconds => new FilmChanged(id == 0 ? null : new FilmId((int)id), Instant.FromUnixTimeSeconds(seconds)),
        ["placed", var at] when Number(at) is { } seconds => new PlaceChanged(Instant.FromUnixTimeSeconds(seconds)),
        ["countdown", var at] when Number(at) is { } seconds => new Countdown(Instant.FromUnixTimeSeconds(seconds)),
        ["pause", var since] when Number(since) is { } seconds => new Pause(Instant.FromUnixTimeSeconds(seconds)),
        ["reminder", var lead] when Number(lead) is { } minutes => new Reminder(Duration.FromMinutes(minutes)),
        ["own", var member, var lead] when Number(member) is { } id && Number(lead) is { } minutes => new OwnReminder(new((int)id), Duration.FromMinutes(minutes)),
        ["snoozed", var member, var at] when Number(member) is { } id && Number(at) is { } seconds => new Snoozed(new((int)id), Instant.FromUnixTimeSeconds(seconds)),
        ["missed", var member] when Number(member) is { } id => new Missed(new((int)id)),
        ["job", var member, var at] when Number(member) is { } id && Number(at) is { } seconds => new JobAsked(new((int)id), Instant.FromUnixTimeSeconds(seconds)),
        ["place", var member, var since] when Number(member) is { } id && Number(since) is { } seconds => new PlaceFree(new((int)id), Instant.FromUnixTimeSeconds(seconds)),
        _ => null,
    };

    private static string KeyOf(string prefix, Instant at) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{at.ToUnixTimeSeconds()}");

    private static long? Number(string digits) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
