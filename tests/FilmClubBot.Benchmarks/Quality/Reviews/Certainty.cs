namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>Whether the films that a person is asked to check are those that are wrong. Texts about no film in which none was found do not count.</summary>
/// <param name="Certain">Texts in which films were found without doubt: how many are right.</param>
/// <param name="Doubtful">All texts that count: how many are marked, with a film or as one whose film was not found.</param>
/// <param name="Marked">Texts whose films are wrong, invented or missed: how many are marked.</param>
/// <param name="Suspected">Texts whose films are right: how many are marked.</param>
internal readonly record struct Certainty(Share Certain, Share Doubtful, Share Marked, Share Suspected)
{
    public static Certainty operator +(Certainty left, Certainty right) =>
        new(left.Certain + right.Certain, left.Doubtful + right.Doubtful, left.Marked + right.Marked, left.Suspected + right.Suspected);

    /// <summary>One text.</summary>
    /// <param name="found">How many films were found.</param>
    /// <param name="wanted">How many the text reviews.</param>
    /// <param name="areRight">Whether the films found are the wanted ones.</param>
    /// <param name="isDoubtful">Whether a person is asked to check them.</param>
    public static Certainty Of(int found, int wanted, bool areRight, bool isDoubtful) => found + wanted == 0 ? default : new(
        isDoubtful ? default : Share.One(areRight),
        Share.One(isDoubtful),
        areRight ? default : Share.One(isDoubtful),
        areRight ? Share.One(isDoubtful) : default);
}
