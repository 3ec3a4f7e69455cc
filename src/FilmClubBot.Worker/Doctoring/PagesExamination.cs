using FilmClubBot.Commands.Doctoring;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Checks that the browser chat and the public pages have their scripts and style sheets.</summary>
internal sealed class PagesExamination(PageAssets assets, IWebHostEnvironment environment) : IDoctorCheck
{
    private const int MostNamed = 5;

    public string Name => "pages";

    public Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            assets.Missing() is not { } missing
                ? new(FindingLevel.Warning, "Not checked: with wrong settings the bot serves no pages.", "Correct the settings, and run doctor again.")
                : missing.Count == 0
                ? new(FindingLevel.Ok, "The scripts and style sheets of the web pages are in place.")
                : new(
                    FindingLevel.Problem,
                    $"{missing.Count} files of the web pages are missing in \"{environment.WebRootPath}\": {string.Join(", ", missing.Take(MostNamed))}{(missing.Count > MostNamed ? ", …" : "")}.",
                    "Copy the whole folder that dotnet publish wrote, with wwwroot, and start the program from any folder."),
        ]);
    }
}
