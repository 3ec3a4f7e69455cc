using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Commands.Diaries;

/// <summary>Imports a member's file in one transaction, so that nothing is half imported, and answers with a card.</summary>
public sealed class DiaryUpload(IDiaryFiles files, IServiceScopeFactory scopes, ClubLimits limits, Locales locales, Club club, ILogger<DiaryUpload> log)
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public int MaxBytes => files.MaxBytes;

    /// <summary>The reply to a file that is larger; it need not be transferred.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="locale">The member's language; null for the club's.</param>
    public Card RefuseLarge(string name, string? locale) => DiaryWords.TooLarge(name, locales.For(locale ?? club.Locale));

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
            DiaryReading.Accepted accepted => await Refusal(member, accepted.Entries.Count, say, cancellationToken) ?? DiaryWords.Imported(name, await Store(member, accepted.Entries, progress, cancellationToken), say),
            var other => throw new InvalidOperationException($"A file is accepted or refused, not {other}."),
        };
    }

    private async Task<Card?> Refusal(MemberId member, int entries, Phrases say, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DiaryLimit.Refusal(scope.ServiceProvider.GetRequiredService<IDiaries>(), limits, member, entries, say, cancellationToken);
    }

    private Task<DiaryImport> Store(MemberId member, IReadOnlyList<DiaryEntry> entries, IProgress<DiaryProgress>? progress, CancellationToken cancellationToken) => scopes.Commit(
        async (services, token) =>
        {
            var import = await services.GetRequiredService<DiaryIntake>().Import(member, entries, progress, token);
            return (import, import.HasChanges);
        },
        log,
        cancellationToken);
}
