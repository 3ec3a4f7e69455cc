using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>A step of a screening with its due time.</summary>
/// <param name="Step">The step.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Until">When it is too late to be sent. A reminder is too late when it is late by its own lead time: the film has begun.</param>
public sealed record DueStep(ScreeningStep Step, Instant Due, Instant Until);
