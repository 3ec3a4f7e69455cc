using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Commands.Diaries;

/// <summary>Imports a member's file in one transaction, so that nothing is half imported, and answers with a card.</summary>
public sealed class DiaryUpload(IDiaryFiles files, IServiceScopeFactory scopes, Locales locales, Club club, ILogger<DiaryUpload> log)
{
    private const int Attempts = 3;

    /// <summary>Largest file that is read, in bytes.</summary>
    public int MaxBytes => files.MaxBytes;

    /// <summary>The reply to a file that is larger; it need not be transferred.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="locale">The member's language; null for the club's.</param>
    public Card RefuseLarge(string name, string? locale) => DiaryWords.Refusal(new(DiaryProblem.TooLarge, HostileText.Shorten(name)), locales.For(locale ?? club.Locale));

    /// <summary>Imports a file.</summary>
    /// <param name="member">Whose ratings and diary they are.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="content">The file.</param>
    /// <param name="locale">The member's language; null for the club's.</param>
    /// <param name="progress">Reported to after each entry.</param>
    /// <param name="cancellationToken">Stops the import; nothing is stored then.</param>
    public async Task<Card> Import(MemberId member, string name, ReadOnlyMemory<byte> content, string? locale, IProgress<DiaryProgress>? progress, CancellationToken cancellationToken)
    {
        var say = locales.For(locale ?? club.Locale);
        return files.Read(name, content) switch
        {
            DiaryReading.Refused refused => DiaryWords.Refusal(refused, say),
            DiaryReading.Accepted accepted => DiaryWords.Imported(name, await Store(member, accepted.Entries, progress, cancellationToken), say),
            var other => throw new InvalidOperationException($"A file is accepted or refused, not {other}."),
        };
    }

    private async Task<DiaryImport> Store(MemberId member, IReadOnlyList<DiaryEntry> entries, IProgress<DiaryProgress>? progress, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                var import = await scope.ServiceProvider.GetRequiredService<IDiaries>().Import(member, entries, progress, cancellationToken);
                if (import.HasChanges)
                    await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(cancellationToken);
                return import;
            }
            catch (ConflictException conflict) when (attempt < Attempts)
            {
                log.LogInformation(conflict, "Retrying the import of a diary after a write conflict (attempt {Attempt} of {Attempts})", attempt + 1, Attempts);
            }
        }
    }
}
