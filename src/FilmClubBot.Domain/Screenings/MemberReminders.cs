using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>The reminders that a Member asked for: before each Screening that they attend, or may attend, by a message to them alone.</summary>
/// <param name="Platform">The platform that the messages are sent on: the one on which the Member asked for them.</param>
/// <param name="Leads">How long before the start; none if they are switched off.</param>
/// <param name="Since">When the Member last asked for them. What was due before is not sent.</param>
public sealed record MemberReminders(Platform Platform, LeadTimes Leads, Instant Since)
{
    /// <summary>The times of a Member who states none.</summary>
    public static readonly LeadTimes Usual = LeadTimes.Of([Duration.FromDays(1), Duration.FromHours(2)]);

    /// <summary>No reminders.</summary>
    public static readonly MemberReminders Off = new(Platform.Web, LeadTimes.None, Instant.MinValue);

    /// <summary>When the platform refused a message because the Member accepts none; null if it did not. Nothing is sent until the Member asks again.</summary>
    public Instant? RefusedAt { get; init; }

    /// <summary>The language in which the Member asked for them; null for the society's.</summary>
    public string? Locale { get; init; }

    /// <summary>Whether messages are sent.</summary>
    public bool IsOn => Leads.All.Count > 0 && RefusedAt is null;
}

/// <summary>A guest of a Screening who asked for reminders, or a member who has a job there.</summary>
/// <param name="Screening">The Screening.</param>
/// <param name="Member">The guest.</param>
/// <param name="Account">The platform's id of the guest's account.</param>
/// <param name="Reminders">The guest's reminders.</param>
/// <param name="AnsweredAt">When the guest said that they come, or got the job.</param>
public sealed record RemindedGuest(Screening Screening, MemberId Member, string Account, MemberReminders Reminders, Instant AnsweredAt)
{
    /// <summary>The reminders for the Screening's current time with their due times, in order; without those that were due before the guest asked or answered.</summary>
    /// <param name="zone">The society's zone: whole days are wall-clock days.</param>
    public IEnumerable<(Duration Lead, Instant Due)> Due(DateTimeZone zone) =>
        from lead in Reminders.Leads.All
        let due = ScreeningPlan.Before(Screening.Start, lead, zone)
        where due > Reminders.Since && due > AnsweredAt
        select (lead, due);
}
