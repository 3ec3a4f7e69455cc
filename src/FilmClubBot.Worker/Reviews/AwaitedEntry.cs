namespace FilmClubBot.Worker.Reviews;

/// <summary>An entry of a file that is not published yet.</summary>
/// <param name="Path">The file.</param>
/// <param name="Key">What identifies the entry in it, its id or its title; null if the entry is the whole file.</param>
internal sealed record AwaitedEntry(string Path, string? Key);
