namespace FilmClubBot.ModelReading.Asking;

/// <summary>The model returned no usable answer.</summary>
/// <param name="what">The problem, for a log: a clause whose subject is the model.</param>
/// <param name="mend">The fix, for the operator.</param>
/// <param name="cause">The cause, if it is an exception.</param>
internal sealed class ModelFailure(string what, string mend, Exception? cause = null) : Exception($"{what}: {mend}", cause)
{
    /// <summary>Whether the model itself answered, so that a retry with the same text would have the same result.</summary>
    public bool IsAnswer { get; init; }
}
