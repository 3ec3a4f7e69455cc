namespace FilmClubBot.ModelReading.Asking;

/// <summary>The model gave no answer that can be used.</summary>
/// <param name="what">What happened, for a log: a clause whose subject is the model.</param>
/// <param name="mend">What its keeper can do.</param>
/// <param name="cause">What was thrown, where something was.</param>
internal sealed class ModelFailure(string what, string mend, Exception? cause = null) : Exception($"{what}: {mend}", cause)
{
    /// <summary>Whether the model itself answered, and would answer the same text alike if it were asked again.</summary>
    public bool IsAnswer { get; init; }
}
