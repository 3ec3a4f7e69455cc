using System.Globalization;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>Something that is said of a <see cref="Screening"/>, each once for the time that the screening is set to.</summary>
public abstract record ScreeningStep
{
    private ScreeningStep()
    {
    }

    /// <summary>What tells it from every other step of its screening: letters, digits and hyphens. <see cref="Parse"/> reads it.</summary>
    public abstract string Key { get; }

    /// <summary>That it takes place: the message that stands for it, with its guests.</summary>
    public sealed record Announced : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "announced";
    }

    /// <summary>That it was moved.</summary>
    public sealed record Moved : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "moved";
    }

    /// <summary>That it does not take place.</summary>
    public sealed record Cancelled : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "cancelled";
    }

    /// <summary>That it begins soon.</summary>
    /// <param name="Lead">How long before the start: whole minutes, at least one.</param>
    public sealed record Reminder(Duration Lead) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"reminder-{(long)Lead.TotalMinutes}");
    }

    /// <summary>That somebody who waited for a place has one.</summary>
    /// <param name="Member">Who.</param>
    /// <param name="Since">Since when that member waited, which tells one wait from another: whole seconds.</param>
    public sealed record PlaceFree(MemberId Member, Instant Since) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"place-{Member}-{Since.ToUnixTimeSeconds()}");
    }

    /// <summary>That it begins.</summary>
    public sealed record Started : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "started";
    }

    /// <summary>Counts all down to press play at one moment, and says afterwards how the film runs.</summary>
    /// <param name="At">When they press play, to the second.</param>
    public sealed record Countdown(Instant At) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"countdown-{At.ToUnixTimeSeconds()}");
    }

    /// <summary>That all pause.</summary>
    /// <param name="Since">Since when, to the second.</param>
    public sealed record Pause(Instant Since) : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => string.Create(CultureInfo.InvariantCulture, $"pause-{Since.ToUnixTimeSeconds()}");
    }

    /// <summary>That it is over: the message whose thread is the Discussion.</summary>
    public sealed record Discussion : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "discussion";
    }

    /// <summary>Asks those who came what they thought.</summary>
    public sealed record RatingCall : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "rating-call";
    }

    /// <summary>What they thought.</summary>
    public sealed record Results : ScreeningStep
    {
        /// <inheritdoc/>
        public override string Key => "results";
    }

    /// <summary>Reads a <see cref="Key"/>.</summary>
    /// <exception cref="FormatException">It is the key of no step.</exception>
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
        _ when key.StartsWith("countdown-", StringComparison.Ordinal) && long.TryParse(key["countdown-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var at) =>
            new Countdown(Instant.FromUnixTimeSeconds(at)),
        _ when key.StartsWith("pause-", StringComparison.Ordinal) && long.TryParse(key["pause-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var paused) =>
            new Pause(Instant.FromUnixTimeSeconds(paused)),
        _ when key.Split('-') is ["place", var member, var since] && int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) =>
            new PlaceFree(new(id), Instant.FromUnixTimeSeconds(seconds)),
        _ => throw new FormatException($"\"{key}\" is no step of a screening."),
    };
}
