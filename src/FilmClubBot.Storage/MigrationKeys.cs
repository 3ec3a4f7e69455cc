namespace FilmClubBot.Storage;

/// <summary>
/// Compares the migrations of a database with those that this program knows. A migration whose name begins with <c>Expand</c> only adds,
/// so that programs from before it work with the database as well; any other one excludes them (docs/decisions/0101).
/// </summary>
internal static class MigrationKeys
{
    /// <summary>How the name of a migration begins that only adds.</summary>
    public const string Expanding = "Expand";

    /// <summary>The first migration of a newer program, or of a development version, that excludes this program; null if it can use the database.</summary>
    /// <param name="applied">The database's migrations.</param>
    /// <param name="known">This program's migrations.</param>
    public static string? FirstExcluding(IEnumerable<string> applied, IEnumerable<string> known) =>
        applied.Except(known, StringComparer.Ordinal).FirstOrDefault(key => !NameOf(key).StartsWith(Expanding, StringComparison.Ordinal));

    /// <summary>Whether a database has all migrations of this program, and none that excludes it.</summary>
    public static bool AreApplied(IReadOnlyCollection<string> applied, IReadOnlyCollection<string> known) =>
        !known.Except(applied, StringComparer.Ordinal).Any() && FirstExcluding(applied, known) is null;

    /// <summary>A migration's name: the part of its key after the time.</summary>
    public static string NameOf(string key) => key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
