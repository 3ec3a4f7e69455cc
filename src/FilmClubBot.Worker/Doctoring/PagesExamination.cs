using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Checks that the browser chat and the public pages have their scripts and style sheets.</summary>
internal sealed class PagesExamination(PageAssets assets, IWebHostEnvironment environment) : IDoctorCheck
{
    private const int MostNamed = 5;

    public string Name => "pages";

    public Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            assets.Missing() is not { } missing
                ? new(FindingLevel.Warning, say["doctor.pages.unchecked"], say["doctor.skippedfix"])
                : missing.Count == 0
                ? new(FindingLevel.Ok, say["doctor.pages.ready"])
                : new(
                    FindingLevel.Problem,
                    say["doctor.pages.missing", ("n", missing.Count), ("folder", environment.WebRootPath), ("files", string.Join(", ", missing.Take(MostNamed)) + (missing.Count > MostNamed ? ", …" : ""))],
                    say["doctor.pages.missingfix"]),
        ]);
    }
}
