namespace FilmClubBot.Commands.Doctoring;

/// <summary>Examines one thing that the bot needs, for the verb <c>doctor</c>. Each adapter brings its own.</summary>
/// <remarks>A check changes nothing, and says no secret in what it finds. What it throws is reported as a problem.</remarks>
public interface IDoctorCheck
{
    /// <summary>What is examined, in a word or two: <c>database</c>, <c>Discord</c>.</summary>
    string Name { get; }

    /// <summary>Examines it.</summary>
    /// <returns>At least one finding; what is in order is one too.</returns>
    Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken);
}

/// <summary>How bad a <see cref="Finding"/> is.</summary>
public enum FindingLevel
{
    /// <summary>In order.</summary>
    Ok,

    /// <summary>It works, and somebody should look at it.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Problem,
}

/// <summary>What a check found.</summary>
/// <param name="Level">How bad it is.</param>
/// <param name="What">What was found, in a line, without a secret.</param>
/// <param name="Mend">What to do about it; null where nothing is to be done.</param>
public sealed record Finding(FindingLevel Level, string What, string? Mend = null);
