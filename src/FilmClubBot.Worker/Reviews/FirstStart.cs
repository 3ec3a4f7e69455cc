using FilmClubBot.Commands.Reviews;
using FilmClubBot.Feeds.Folders;
using FilmClubBot.ModelReading;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Reviews;

/// <summary>
/// Prepares the database and loads the sample reviews for a society that has no reviews yet. Does not load them if a folder, a feed or
/// a review exists.
/// </summary>
internal sealed class FirstStart(Database database, ReviewImport import, ModelPause pause, IOptions<ReviewSettings> settings, IServiceScopeFactory scopes, ILogger<FirstStart> log)
{
    /// <summary>Prepares the database and, if there is no review, loads the samples.</summary>
    public async Task Prepare(CancellationToken cancellationToken)
    {
        await database.Prepare(cancellationToken);
        if (settings.Value.Folder is not null || settings.Value.Feeds.Count > 0 || await HasReviews(cancellationToken))
            return;
        var samples = ReviewFolder.Find(Path.Combine(SettingsExtensions.ConfigFolder, "sample-reviews"), cancellationToken: cancellationToken).Files;
        // The browser chat opens after this, and a model may need minutes per review.
        using var rulesAlone = pause.Begin();
        var tally = await import.Import(new(samples) { AreSamples = true }, null, cancellationToken);
        // No moderator is asked about the film of a sample, so doubts are not counted.
        log.LogInformation("Loaded {Count} sample reviews", tally.New);
        foreach (var refusal in tally.Refusals)
            log.LogWarning("Refused a sample review: {Refusal}", refusal);
    }

    private async Task<bool> HasReviews(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IReviews>().IsAnyKnown(cancellationToken);
    }
}
