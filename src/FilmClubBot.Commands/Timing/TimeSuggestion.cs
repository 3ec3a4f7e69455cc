using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.Commands.Timing;

/// <summary>A possible completion of a time that is being typed.</summary>
/// <param name="Label">The moment as it is shown: at most 100 UTF-16 units.</param>
/// <param name="Value">The text that represents it: <see cref="TimeChoice.Value"/>.</param>
/// <param name="At">The moment, in the society's zone.</param>
public sealed record TimeSuggestion(string Label, string Value, ZonedDateTime At);
