using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Webhooks;

/// <summary>Identifies a <see cref="Webhook"/> within a Club.</summary>
public readonly record struct WebhookId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An address to which the club's events are posted. Each event is a <see cref="Delivery"/> to <see cref="Channel"/>.</summary>
/// <param name="Id">The webhook's key.</param>
/// <param name="Address">The absolute http(s) address.</param>
/// <param name="Secret">The key of the signatures.</param>
public sealed record Webhook(WebhookId Id, Uri Address, WebhookSecret Secret)
{
    /// <summary>How many a club can have.</summary>
    public const int MaxInClub = 10;

    /// <summary>After how many failed attempts in a row it is disabled: with the pauses of a <see cref="Delivery"/>, about a day.</summary>
    public const int MaxFailures = 50;

    /// <summary>Failed attempts since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>The last problem; null when the last attempt succeeded.</summary>
    public string? Problem { get; init; }

    /// <summary>When it was disabled, automatically; null while events are posted.</summary>
    public Instant? DisabledAt { get; init; }

    /// <summary>Whether events are posted.</summary>
    public bool IsEnabled => DisabledAt is null;

    /// <summary>Where its deliveries are sent.</summary>
    public DeliveryChannel Channel => new(Platform.Webhook, Id.ToString());

    /// <summary>After a successful attempt.</summary>
    public Webhook Succeed() => this with { Failures = 0, Problem = null };

    /// <summary>After a failed attempt, which may be the last one.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="isGone">Whether the receiver says that it wants no more events (410).</param>
    /// <param name="now">The moment.</param>
    public Webhook Fail(string problem, bool isGone, Instant now)
    {
        var failed = this with { Failures = Failures + 1, Problem = problem };
        return IsEnabled && (isGone || failed.Failures >= MaxFailures) ? failed with { DisabledAt = now } : failed;
    }

    /// <summary>Enables it again, for events from now on.</summary>
    public Webhook Enable() => this with { DisabledAt = null, Failures = 0 };
}
