using System.Text.Json.Serialization;

namespace FilmClubBot.Domain.Screenings;

/// <summary>
/// How often each <see cref="Grade"/> was given on the reaction slips of an audience. The score is the Reaction Index of the British
/// Federation of Film Societies: https://cheltenhamfilmsociety.com/audience-reactions/, http://valleyfilmsociety.org/ri.html.
/// </summary>
/// <param name="A">Slips with A; as the others, 0 to <see cref="Tally.MaxCount"/>.</param>
/// <param name="B">Slips with B.</param>
/// <param name="C">Slips with C.</param>
/// <param name="D">Slips with D.</param>
/// <param name="E">Slips with E.</param>
public sealed record SlipCounts(int A = 0, int B = 0, int C = 0, int D = 0, int E = 0)
{
    /// <summary>No slips.</summary>
    public static readonly SlipCounts None = new();

    /// <summary>The number of slips.</summary>
    [JsonIgnore]
    public int Total => A + B + C + D + E;

    /// <summary>
    /// The audience score: (100 A + 75 B + 50 C + 25 D + 0 E) / slips, rounded to the nearest whole number, half upwards: 0 to 100. Null
    /// without a slip.
    /// </summary>
    [JsonIgnore]
    public int? Score => Total == 0 ? null : (int)Math.Floor((100m * A + 75m * B + 50m * C + 25m * D) / Total + 0.5m);

    /// <summary>How often a grade was given.</summary>
    public int Of(Grade grade) => grade switch
    {
        Grade.A => A,
        Grade.B => B,
        Grade.C => C,
        Grade.D => D,
        _ => E,
    };

    /// <summary>The slips of two counts together.</summary>
    public static SlipCounts operator +(SlipCounts one, SlipCounts other) => new(one.A + other.A, one.B + other.B, one.C + other.C, one.D + other.D, one.E + other.E);
}

/// <summary>A mark on a reaction slip, the best first.</summary>
public enum Grade
{
    /// <summary>Excellent.</summary>
    A,

    /// <summary>Good.</summary>
    B,

    /// <summary>Average.</summary>
    C,

    /// <summary>Poor.</summary>
    D,

    /// <summary>Very poor.</summary>
    E,
}
