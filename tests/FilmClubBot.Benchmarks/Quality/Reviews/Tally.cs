namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>Findings against labels where several findings may meet one label, and one finding several labels.</summary>
/// <param name="Right">Findings that meet a label.</param>
/// <param name="Found">All findings that count.</param>
/// <param name="Met">Labels that a finding meets.</param>
/// <param name="Wanted">All labels that count.</param>
internal readonly record struct Tally(int Right, int Found, int Met, int Wanted)
{
    /// <summary>The share of the findings that are right, 0 to 1; 0 where nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>The share of the labels that are met, 0 to 1; 0 where nothing was wanted.</summary>
    public double Recall => Wanted == 0 ? 0 : (double)Met / Wanted;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Right + right.Right, left.Found + right.Found, left.Met + right.Met, left.Wanted + right.Wanted);
}

/// <summary>How many of those asked are right.</summary>
internal readonly record struct Share(int Right, int Of)
{
    public static Share operator +(Share left, Share right) => new(left.Right + right.Right, left.Of + right.Of);

    /// <summary>One answer.</summary>
    public static Share One(bool isRight) => new(isRight ? 1 : 0, 1);

    /// <summary>As the table prints it: <c>0.857 (12/14)</c>.</summary>
    public override string ToString() =>
        Of == 0 ? "-" : FormattableString.Invariant($"{(double)Right / Of:0.000} ({Right}/{Of})");
}
