using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.Commands.Timing;

/// <summary>What a text that is still being typed may become.</summary>
/// <param name="Label">The moment as it is shown: at most 100 UTF-16 units.</param>
/// <param name="Value">The text that stands for it: <see cref="TimeChoice.Value"/>.</param>
/// <param name="At">The moment, in the society's zone.</param>
public sealed record TimeSuggestion(string Label, string Value, ZonedDateTime At);
