using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Reading;

namespace FilmClubBot.Worker.Reviews;

/// <summary>Imports files of reviews, in one transaction per review: a file that fails does not affect the others.</summary>
internal sealed class ReviewImport(ReviewFiles reader, IServiceScopeFactory scopes, ILogger<ReviewImport> log)
{
    /// <summary>Imports files.</summary>
    /// <param name="request">Which files, and how.</param>
    /// <param name="progress">Reported to after each file.</param>
    /// <param name="cancellationToken">Stops between two reviews.</param>
    public async Task<ImportTally> Import(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        for (var done = 0; done < request.Files.Count; done++)
        {
            try
            {
                await ImportFile(request.Files[done], request, tally, cancellationToken);
            }
            catch (Exception defect) when (Defects.Is(defect))
            {
                var name = Path.GetFileName(request.Files[done]);
                log.LogError(defect, "Failed to import {File}", name);
                tally.Refuse($"{name} could not be imported because of a defect of this program; its log says more.");
            }

            progress?.Report(new(done + 1, request.Files.Count, request.Files[done]));
        }

        return tally;
    }

    private async Task ImportFile(string file, ImportRequest request, ImportTally tally, CancellationToken cancellationToken)
    {
        switch (await reader.Read(file, cancellationToken))
        {
            case FileReading.Refused refused:
                tally.Refuse(refused.Reason);
                break;
            case FileReading.Accepted { Drafts: [], Withheld: [], Skipped: var all }:
                tally.Refuse($"{Path.GetFileName(file)}: no review was found in it. {string.Join(' ', all.Take(1))}".TrimEnd());
                break;
            case FileReading.Accepted read:
                foreach (var skipped in read.Skipped)
                    tally.Skip(skipped);
                tally.ChangeAt(file, read.ExpiresAt);
                foreach (var entry in read.Withheld)
                {
                    tally.Withhold(file, entry);
                    if (entry.Draft is { } draft && await Withdraw(draft, cancellationToken) is { } review)
                        tally.Withdraw(review, entry.Reason);
                }

                foreach (var draft in read.Drafts)
                    tally.Count(Path.GetFileName(file), await Import(draft with { IsSample = request.AreSamples, IsNews = request.Announces }, request, request.Awaits(file, draft), cancellationToken));
                break;
        }
    }

    private Task<IntakeResult> Import(ReviewDraft draft, ImportRequest request, bool isAwaited, CancellationToken cancellationToken) => scopes.Commit(async (services, stopping) =>
    {
        var result = await services.GetRequiredService<IReviewIntake>().Import(draft, stopping);
        // A draft's date is often the day on which it was begun; it becomes public now.
        if (request.Announces)
            await services.GetRequiredService<ReviewAnnouncer>().Announce(isAwaited ? draft with { PublishedAt = null } : draft, result, stopping);
        return (result, result.Outcome is IntakeOutcome.New or IntakeOutcome.Revised);
    }, log, cancellationToken);

    // Committed also if nothing is withdrawn: of a hidden review, the withdrawal changes what can be undone.
    private Task<ReviewReference?> Withdraw(ReviewDraft draft, CancellationToken cancellationToken) =>
        scopes.Commit(async (services, stopping) => (await services.GetRequiredService<IReviewIntake>().Withdraw(draft, stopping), IsChanged: true), log, cancellationToken);
}

/// <summary>How far an import is.</summary>
internal readonly record struct ImportProgress(int Done, int Of, string File);
