using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Storage.Mapping;

/// <summary>
/// Moments as ISO-8601 UTC text of one fixed width. Ticks would be smaller, but text of one width sorts the same, reads the
/// same in PostgreSQL, and lets whoever opens the file with the sqlite3 shell see when something happened.
/// </summary>
internal sealed class InstantConverter() : ValueConverter<Instant, string>(
    instant => Pattern.Format(instant),
    text => Pattern.Parse(text).Value)
{
    internal static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffff'Z'");
}
