using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Diaries;

/// <summary>Imports the caller's export of Letterboxd, wholly or not at all: <c>/diary import</c> with a file.</summary>
[Command("diary import", Permission.Member, CommandTopic.Mine, IsPrivate = true)]
internal sealed class ImportDiary(IEnumerable<IFileSource> sources, IDiaryFiles files, IDiaries diaries, DiaryIntake intake, ClubLimits limits) : ICommand<ImportDiary.Options>
{
    internal sealed record Options([FromMessage] FileReference File);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var source = sources.FirstOrDefault(source => source.Platform == caller.Platform);
        // The file is transferred before the import acquires the write lock.
        return source is null ? Unavailable(caller) : await source.Read(options.File, files.MaxBytes, cancellationToken) switch
        {
            FileReading.Content content => await Import(content, caller, cancellationToken),
            FileReading.TooLarge large => DiaryWords.TooLarge(large.Name, caller.Say),
            FileReading.Unavailable => Unavailable(caller),
            var other => throw new InvalidOperationException($"A file is read, too large or unavailable, not {other}."),
        };
    }

    private async Task<Card> Import(FileReading.Content content, Caller caller, CancellationToken cancellationToken) => files.Read(content.Name, content.Bytes) switch
    {
        DiaryReading.Refused refused => DiaryWords.Refusal(refused, caller.Say),
        DiaryReading.Accepted accepted =>
            await DiaryLimit.Refusal(diaries, limits, caller.Member.Id, accepted.Entries.Count, caller.Say, cancellationToken)
            ?? DiaryWords.Imported(content.Name, await intake.Import(caller.Member.Id, accepted.Entries, progress: null, cancellationToken), caller.Say),
        var other => throw new InvalidOperationException($"A file is accepted or refused, not {other}."),
    };

    private static Card Unavailable(Caller caller) => Card.Refusal(caller.Say["diary.import.unavailable"], caller.Say["diary.import.again"]);
}
