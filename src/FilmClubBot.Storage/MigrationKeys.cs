namespace FilmClubBot.Storage;

/// <summary>
/// Compares the migrations of a database with those that this program knows. A migration whose name begins with <c>Expand</c> only adds,
/// so that programs from before it work with the database as well; any other one excludes those that did not announce it
/// (docs/decisions/0101).
/// </summary>
internal static class MigrationKeys
{
    /// <summary>How the name of a migration begins that only adds.</summary>
    public const string Expanding = "Expand";

    /// <summary>Names of migrations of a coming version that remove what this program no longer needs.</summary>
    public static IReadOnlyCollection<string> Announced { get; } = [];

    /// <summary>The first migration of a newer program, or of a development version, that excludes this program; null if it can use the database.</summary>
    /// <param name="applied">The database's migrations.</param>
    /// <param name="known">This program's migrations.</param>
    /// <param name="announced">The names of announced migrations; without them, <see cref="Announced"/>.</param>
    public static string? FirstExcluding(IEnumerable<string> applied, IEnumerable<string> known, IReadOnlyCollection<string>? announced = null) =>
        applied.Except(known, StringComparer.Ordinal)
            .FirstOrDefault(key => !NameOf(key).StartsWith(Expanding, StringComparison.Ordinal) && !(announced ?? Announced).Contains(NameOf(key)));

    /// <summary>Whether a database has all migrations of this program, and none that excludes it.</summary>
    public static bool AreApplied(IReadOnlyCollection<string> applied, IReadOnlyCollection<string> known) =>
        !known.Except(applied, StringComparer.Ordinal).Any() && FirstExcluding(applied, known) is null;

    /// <summary>A migration's name: the part of its key after the time.</summary>
    public static string NameOf(string key) => key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
