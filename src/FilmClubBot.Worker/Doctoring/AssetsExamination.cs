using FilmClubBot.Commands.Doctoring;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Checks that the browser chat and the public pages have their scripts and style sheets.</summary>
internal sealed class AssetsExamination(PageAssets assets, IWebHostEnvironment environment) : IDoctorCheck
{
    private const int MostNamed = 5;

    public string Name => "pages";

    public Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        var missing = assets.Missing();
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            missing.Count == 0
                ? new(FindingLevel.Ok, "The scripts and style sheets of the web pages are in place.")
                : new(
                    FindingLevel.Problem,
                    $"{missing.Count} files of the web pages are missing in \"{environment.WebRootPath}\": {string.Join(", ", missing.Take(MostNamed))}{(missing.Count > MostNamed ? ", …" : "")}.",
                    "Copy the whole folder that dotnet publish wrote, with wwwroot, and start the program from any folder."),
        ]);
    }
}
