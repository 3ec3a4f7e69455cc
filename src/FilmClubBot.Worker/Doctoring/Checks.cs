using FilmClubBot.Commands.Doctoring;
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

    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        if (!await database.Exists(cancellationToken))
            return [new(FindingLevel.Warning, $"There is no database at \"{database.Name}\" yet.", "The first start creates it; if one should exist, correct Storage:ConnectionString.")];
        List<Finding> findings = [];
        if (await database.FindProblem(cancellationToken) is { } problem)
            findings.Add(new(FindingLevel.Problem, problem.Problem, problem.Fix));
        else if (!await database.IsReady(cancellationToken))
            findings.Add(new(FindingLevel.Warning, $"\"{database.Name}\" does not have the schema of this version.", database.Upgrade));
        else
            findings.Add(new(FindingLevel.Ok, $"\"{database.Name}\" is intact and up to date."));

        if (database.FreeSpace is < LittleRoom and var free)
            findings.Add(new(FindingLevel.Warning, $"The disk of the database has {free >> 20} MB left.", "Free some space on it."));
        return findings;
    }
}

/// <summary>Checks the folder that reviews are read from.</summary>
internal sealed class ReviewsExamination(IOptions<ReviewSettings> settings) : IDoctorCheck
{
    public string Name => "reviews";

    public Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        if (settings.Value.Folder is not { } folder)
            return Found(new Finding(FindingLevel.Ok, "No folder is watched: Reviews:Folder is not set."));
        var found = ReviewFolder.Find(folder, cancellationToken: cancellationToken);
        return Found(
        [
            new(found.Files.Count == 0 ? FindingLevel.Warning : FindingLevel.Ok, $"Reviews:Folder \"{folder}\" is readable. Files of reviews: {found.Files.Count}.", found.Files.Count == 0 ? "Put reviews there, or correct the path." : null),
            .. found.Skipped.Select(skipped => new Finding(FindingLevel.Warning, $"Skipped: {skipped}", "Make it readable for the bot's user, or remove it.")),
        ]);
    }

    private static Task<IReadOnlyList<Finding>> Found(params Finding[] findings) => Task.FromResult<IReadOnlyList<Finding>>(findings);
}

/// <summary>Checks that the file of themes can be read.</summary>
internal sealed class ThemesExamination(ThemeTaxonomy taxonomy) : IDoctorCheck
{
    public string Name => "themes";

    public Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([new(FindingLevel.Ok, $"{taxonomy.Terms.Count} themes are configured.")]);
}

/// <summary>Checks that the language model's server responds, if one is configured.</summary>
internal sealed class ModelExamination(IOptions<AiOptions> settings, IHttpClientFactory clients) : IDoctorCheck
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(10);

    public string Name => "model";

    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        if (settings.Value.Provider == AiProvider.None)
            return [new(FindingLevel.Ok, "No language model is configured; reviews are read by rules.")];
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_timeout);
        try
        {
            // No key is sent: any response passes the check.
            using var client = clients.CreateClient();
            using var response = await client.GetAsync(settings.Value.Address, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return [new(FindingLevel.Ok, $"A server responds at {settings.Value.Address}.")];
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return [new(FindingLevel.Warning, $"No server responds at {settings.Value.Address}; reviews are read by rules until one does.", "Start the server, or correct Ai:Url.")];
        }
    }
}
