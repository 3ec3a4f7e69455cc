using System.Globalization;
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

    /// <summary>It is cancelled.</summary>
    public sealed record Cancelled : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "cancelled";
    }

    /// <summary>It was cancelled, and takes place after all.</summary>
    /// <param name="At">When the cancellation was undone, to the second.</param>
    public sealed record Restored(Instant At) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"restored-{At.ToUnixTimeSeconds()}");
    }

    /// <summary>A reminder before the start.</summary>
    /// <param name="Lead">How long before the start: whole minutes, at least one.</param>
    public sealed record Reminder(Duration Lead) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"reminder-{(long)Lead.TotalMinutes}");
    }

    /// <summary>A guest on the waiting list got a place.</summary>
    /// <param name="Member">The guest.</param>
    /// <param name="Since">When the guest joined the waiting list, which distinguishes repeated waits: whole seconds.</param>
    public sealed record PlaceFree(MemberId Member, Instant Since) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"place-{Member}-{Since.ToUnixTimeSeconds()}");
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
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"countdown-{At.ToUnixTimeSeconds()}");
    }

    /// <summary>The film is paused for all.</summary>
    /// <param name="Since">When the pause began, to the second.</param>
    public sealed record Pause(Instant Since) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"pause-{Since.ToUnixTimeSeconds()}");
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

    /// <summary>Reads a <see cref="Key"/>.</summary>
    /// <exception cref="FormatException">The text is not the key of a step.</exception>
    public static ScreeningStep Parse(string key) => key switch
    {
        "announced" => new Announced(),
        "moved" => new Moved(),
        "cancelled" => new Cancelled(),
        "started" => new Started(),
        "discussion" => new Discussion(),
        "rating-call" => new RatingCall(),
        "results" => new Results(),
        _ when key.StartsWith("reminder-", StringComparison.Ordinal) && long.TryParse(key["reminder-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) =>
            new Reminder(Duration.FromMinutes(minutes)),
        _ when key.StartsWith("restored-", StringComparison.Ordinal) && long.TryParse(key["restored-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var restored) =>
            new Restored(Instant.FromUnixTimeSeconds(restored)),
        _ when key.StartsWith("countdown-", StringComparison.Ordinal) && long.TryParse(key["countdown-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var at) =>
            new Countdown(Instant.FromUnixTimeSeconds(at)),
        _ when key.StartsWith("pause-", StringComparison.Ordinal) && long.TryParse(key["pause-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var paused) =>
            new Pause(Instant.FromUnixTimeSeconds(paused)),
        _ when key.Split('-') is ["place", var member, var since] && int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) =>
            new PlaceFree(new(id), Instant.FromUnixTimeSeconds(seconds)),
        _ => throw new FormatException($"\"{key}\" is not a step of a screening."),
    };
}
