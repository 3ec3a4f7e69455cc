using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Doctoring;

/// <summary>Examines one dependency of the bot, for the verb <c>doctor</c>. Each adapter supplies its own checks.</summary>
/// <remarks>A check changes nothing, and its findings contain no secrets. An exception is reported as a problem.</remarks>
public interface IDoctorCheck
{
    /// <summary>What is examined, for scripts: <c>database</c>, <c>Discord</c>.</summary>
    string Name { get; }

    /// <summary>The platform that is examined, which a moderator can look at too (<c>/setup checkup</c>); null for what concerns the operator alone.</summary>
    Platform? ExaminedPlatform => null;

    /// <summary>Examines it.</summary>
    /// <param name="say">The language of the findings.</param>
    /// <param name="cancellationToken">Stops the examination.</param>
    /// <returns>At least one finding, also when nothing is wrong.</returns>
    Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken);
}

/// <summary>How bad a <see cref="Finding"/> is.</summary>
public enum FindingLevel
{
    /// <summary>In order.</summary>
    Ok,

    /// <summary>It works, but an operator should look into it.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Problem,
}

/// <summary>What a check found.</summary>
/// <param name="Level">How bad it is.</param>
/// <param name="What">What was found, in one line, without secrets.</param>
/// <param name="Fix">How to fix it; null where there is nothing to fix.</param>
public sealed record Finding(FindingLevel Level, string What, string? Fix = null)
{
    /// <summary>The topic for which the settings name no channel of the platform, where that is what was found: moderators may have chosen one.</summary>
    public Topic? Unset { get; init; }
}
