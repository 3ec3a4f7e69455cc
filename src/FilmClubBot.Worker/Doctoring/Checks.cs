using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Themes;
using FilmClubBot.Feeds.Folders;
using FilmClubBot.ModelReading.Settings;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Checks that the database opens, is intact and up to date, and that a file's disk has free space.</summary>
internal sealed class DatabaseExamination(Database database) : IDoctorCheck
{
    private const long LittleRoom = 200L << 20;

    public string Name => "database";

    public async Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        if (!await database.Exists(cancellationToken))
            return [new(FindingLevel.Warning, say["doctor.database.none", ("path", database.Name)], say["doctor.database.nonefix"])];
        List<Finding> findings = [];
        if (await database.FindProblem(cancellationToken) is { } problem)
            findings.Add(new(FindingLevel.Problem, problem.Problem, problem.Fix));
        else if (!await database.IsReady(cancellationToken))
            findings.Add(new(FindingLevel.Warning, say["doctor.database.schema", ("path", database.Name)], database.Upgrade));
        else
            findings.Add(new(FindingLevel.Ok, say["doctor.database.ready", ("path", database.Name)]));

        if (database.FreeSpace is < LittleRoom and var free)
            findings.Add(new(FindingLevel.Warning, say["doctor.database.room", ("free", free >> 20)], say["doctor.database.roomfix"]));
        return findings;
    }
}

/// <summary>Checks the folder that reviews are read from.</summary>
internal sealed class ReviewsExamination(IOptions<ReviewSettings> settings) : IDoctorCheck
{
    public string Name => "reviews";

    public Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        if (settings.Value.Folder is not { } folder)
            return Found(new Finding(FindingLevel.Ok, say["doctor.reviews.none"]));
        var found = ReviewFolder.Find(folder, cancellationToken: cancellationToken);
        return Found(
        [
            new(found.Files.Count == 0 ? FindingLevel.Warning : FindingLevel.Ok, say["doctor.reviews.found", ("folder", folder), ("n", found.Files.Count)], found.Files.Count == 0 ? say["doctor.reviews.emptyfix"] : null),
            .. found.Skipped.Select(skipped => new Finding(FindingLevel.Warning, say["doctor.reviews.skipped", ("file", skipped)], say["doctor.reviews.skippedfix"])),
        ]);
    }

    private static Task<IReadOnlyList<Finding>> Found(params Finding[] findings) => Task.FromResult<IReadOnlyList<Finding>>(findings);
}

/// <summary>Checks that the file of themes can be read.</summary>
internal sealed class ThemesExamination(ThemeTaxonomy taxonomy) : IDoctorCheck
{
    public string Name => "themes";

    public Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([new(FindingLevel.Ok, say["doctor.themes.count", ("n", taxonomy.Terms.Count)])]);
}

/// <summary>Checks that the language model's server responds, if one is configured.</summary>
internal sealed class ModelExamination(IOptions<AiOptions> settings, IHttpClientFactory clients) : IDoctorCheck
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(10);

    public string Name => "model";

    public async Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        if (settings.Value is not { Provider: not AiProvider.None, Address: { } address })
            return [new(FindingLevel.Ok, say["doctor.model.none"])];
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_timeout);
        try
        {
            // No key is sent: any response passes the check.
            using var client = clients.CreateClient();
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return [new(FindingLevel.Ok, say["doctor.model.responds", ("address", address)])];
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return [new(FindingLevel.Warning, say["doctor.model.silent", ("address", address)], say["doctor.model.silentfix"])];
        }
    }
}
