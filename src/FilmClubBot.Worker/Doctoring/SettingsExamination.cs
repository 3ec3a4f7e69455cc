using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Worker.Settings;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Reports where settings are read from, and every problem in them, in one run.</summary>
internal sealed class SettingsExamination(SettingsValidator settings, SettingsSources sources) : IDoctorCheck
{
    public string Name => "settings";

    public Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        var problems = settings.Problems();
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            new(FindingLevel.Ok, sources.Files is { Count: > 0 } files
                ? say["doctor.settings.files", ("files", files.Aggregate((first, second) => say["doctor.settings.and", ("first", first), ("second", second)]))]
                : say["doctor.settings.nofile", ("folder", Directory.GetCurrentDirectory())]),
            .. problems.Select(problem => new Finding(FindingLevel.Problem, problem)),
            .. settings.Doubts().Select(doubt => new Finding(FindingLevel.Warning, doubt + ".")),
            .. problems.Count == 0 ? [new Finding(FindingLevel.Ok, say["doctor.settings.valid"])] : Array.Empty<Finding>(),
        ]);
    }
}
