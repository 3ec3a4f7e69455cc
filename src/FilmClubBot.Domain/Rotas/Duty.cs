using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Rotas;

/// <summary>What became of a <see cref="Duty"/>.</summary>
public enum DutyState
{
    /// <summary>The member does the job.</summary>
    Held,

    /// <summary>The member does the job unless somebody takes it over.</summary>
    Offered,

    /// <summary>The member does not do it, and is not asked again for this screening.</summary>
    Declined,
}

/// <summary>A Member's job at a Screening. There is one per Member and Screening.</summary>
/// <param name="Member">The Member.</param>
/// <param name="Job">The job's name.</param>
/// <param name="State">Whether the Member does it.</param>
/// <param name="Platform">Where the Member is sent messages about it.</param>
/// <param name="At">When the Member got it.</param>
public sealed record Duty(Member Member, string Job, DutyState State, Platform Platform, Instant At)
{
    /// <summary>Whether the Member does the job, as things are.</summary>
    public bool IsHeld => State != DutyState.Declined;
}

/// <summary>A Member who is willing to do a job.</summary>
/// <param name="Member">The Member.</param>
/// <param name="Job">The job's name.</param>
/// <param name="Platform">Where the Member volunteered.</param>
/// <param name="Since">When.</param>
public sealed record Volunteer(Member Member, string Job, Platform Platform, Instant Since);

/// <summary>A job that a Member has or had at a Screening that is not cancelled.</summary>
/// <param name="Member">The Member.</param>
/// <param name="Job">The job's name.</param>
/// <param name="Start">The Screening's start.</param>
public sealed record DutyDone(MemberId Member, string Job, Instant Start);
