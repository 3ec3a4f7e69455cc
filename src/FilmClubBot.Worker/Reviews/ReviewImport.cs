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
    private const int Attempts = 3;

    /// <summary>Imports files.</summary>
    /// <param name="files">Paths of files.</param>
    /// <param name="announces">Whether new, recent reviews are announced.</param>
    /// <param name="progress">Reported to after each file.</param>
    /// <param name="cancellationToken">Stops between two reviews.</param>
    public async Task<ImportTally> Import(IReadOnlyList<string> files, bool announces, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        for (var done = 0; done < files.Count; done++)
        {
            await ImportFile(files[done], announces, tally, cancellationToken);
            progress?.Report(new(done + 1, files.Count, files[done]));
        }

        return tally;
    }

    private async Task ImportFile(string file, bool announces, ImportTally tally, CancellationToken cancellationToken)
    {
        switch (await reader.Read(file, cancellationToken))
        {
            case FileReading.Refused refused:
                tally.Refuse(refused.Reason);
                break;
            case FileReading.Accepted { Drafts: [], Skipped: var all }:
                tally.Refuse($"{Path.GetFileName(file)}: no review was found in it. {string.Join(' ', all.Take(1))}".TrimEnd());
                break;
            case FileReading.Accepted read:
                foreach (var skipped in read.Skipped)
                    tally.Skip(skipped);
                foreach (var draft in read.Drafts)
                    tally.Count(Path.GetFileName(file), await Import(draft, announces, cancellationToken));
                break;
        }
    }

    private async Task<IntakeResult> Import(ReviewDraft draft, bool announces, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                var result = await scope.ServiceProvider.GetRequiredService<IReviewIntake>().Import(draft, cancellationToken);
                if (announces)
                    await scope.ServiceProvider.GetRequiredService<ReviewAnnouncer>().Announce(draft, result, cancellationToken);
                if (result.Outcome is IntakeOutcome.New or IntakeOutcome.Revised)
                    await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(cancellationToken);
                return result;
            }
            catch (ConflictException conflict) when (attempt < Attempts)
            {
                log.LogInformation(conflict, "Retrying the import of {Origin} after a write conflict (attempt {Attempt} of {Attempts})", draft.Origin, attempt + 1, Attempts);
            }
        }
    }
}

/// <summary>How far an import is.</summary>
internal readonly record struct ImportProgress(int Done, int Of, string File);
