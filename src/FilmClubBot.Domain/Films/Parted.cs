namespace FilmClubBot.Domain.Films;

/// <summary>What each of two films has of one thing, such as a member's rating, when their merge is undone.</summary>
/// <param name="Moved">What the film has that was removed by the merge, and is a film again; null for nothing.</param>
/// <param name="Remaining">What the other film has.</param>
/// <typeparam name="T">The thing.</typeparam>
public readonly record struct Parted<T>(T? Moved, T? Remaining)
    where T : class;

/// <summary>Undoes the merge of two films for one thing: nothing is lost, and nothing is on both that was on one.</summary>
public static class Parted
{
    /// <summary>Parts what was merged.</summary>
    /// <param name="moved">What the removed film had; null for nothing.</param>
    /// <param name="own">What the remaining film had before.</param>
    /// <param name="merged">Which of the two the merge kept.</param>
    /// <param name="now">What the remaining film has now.</param>
    /// <param name="same">Whether two are the same, unchanged.</param>
    public static Parted<T> Of<T>(T? moved, T? own, T? merged, T? now, Func<T, T, bool> same)
        where T : class
    {
        // What was changed since is about the film that remained; what was deleted since is wanted on neither.
        if (moved is null || now is null)
            return new(null, now);
        return new(moved, merged is not null && same(merged, now) ? own : now);
    }
}
