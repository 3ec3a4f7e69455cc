namespace FilmClubBot.Benchmarks.Quality;

/// <summary>What was found against what was to be found; sums over texts give micro-averages.</summary>
/// <param name="Right">Found and wanted.</param>
/// <param name="Found">All that was found.</param>
/// <param name="Wanted">All that was to be found.</param>
internal readonly record struct Counts(int Right, int Found, int Wanted)
{
    /// <summary>The share of what was found that is right, 0 to 1; 0 where nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>The share of what was wanted that was found, 0 to 1; 0 where nothing was wanted.</summary>
    public double Recall => Wanted == 0 ? 0 : (double)Right / Wanted;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Found + Wanted == 0 ? 0 : 2.0 * Right / (Found + Wanted);

    public static Counts operator +(Counts left, Counts right) =>
        new(left.Right + right.Right, left.Found + right.Found, left.Wanted + right.Wanted);
}
