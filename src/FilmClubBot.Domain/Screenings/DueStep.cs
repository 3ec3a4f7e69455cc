using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>A step of a screening with its time.</summary>
/// <param name="Step">What is said.</param>
/// <param name="Due">When.</param>
/// <param name="Until">From when on it is too late to be said. A reminder is too late when it is late by its own lead time: the film has begun.</param>
public sealed record DueStep(ScreeningStep Step, Instant Due, Instant Until);
