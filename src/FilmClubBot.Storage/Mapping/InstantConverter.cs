using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Storage.Mapping;

/// <summary>
/// Stores moments as ISO-8601 UTC text with a fixed width. Ticks would be smaller, but fixed-width text sorts the same way, reads
/// the same in PostgreSQL, and is legible to a person who opens the file in the sqlite3 shell.
/// </summary>
internal sealed class InstantConverter() : ValueConverter<Instant, string>(
    instant => Pattern.Format(instant),
    text => Pattern.Parse(text).Value)
{
    internal static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffff'Z'");
}
