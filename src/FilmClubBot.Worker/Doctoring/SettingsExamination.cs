using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Worker.Settings;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Reports where settings are read from, and every problem in them, in one run.</summary>
internal sealed class SettingsExamination(SettingsValidator settings, SettingsSources sources) : IDoctorCheck
{
    public string Name => "settings";

    public Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        var problems = settings.Problems();
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            new(FindingLevel.Ok, sources.Files is { Count: > 0 } files
                ? $"Settings are read from {string.Join(" and ", files)}, and from the environment."
                : $"There is no appsettings.json in {Directory.GetCurrentDirectory()}; settings are read from the environment."),
            .. problems.Select(problem => new Finding(FindingLevel.Problem, problem)),
            .. settings.Doubts().Select(doubt => new Finding(FindingLevel.Warning, doubt + ".")),
            .. problems.Count == 0 ? [new Finding(FindingLevel.Ok, "Every setting has a valid value.")] : Array.Empty<Finding>(),
        ]);
    }
}
