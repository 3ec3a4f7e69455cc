using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Diaries;
using Moq;

namespace FilmClubBot.Commands.Tests.Diaries;

public class ImportDiaryTests
{
    private static readonly CommandCall _call = new("diary import", ("file", "F1"));
    private static readonly DiaryEntry _entry = new(DiaryTable.Ratings, "Her", 2013);

    private readonly Bench _bench = new();

    public ImportDiaryTests()
    {
        _bench.DiaryFiles.SetupGet(files => files.MaxBytes).Returns(1000);
        _bench.FileSource.Setup(source => source.Read(new("F1"), 1000, It.IsAny<CancellationToken>())).ReturnsAsync(() => Reading);
        _bench.DiaryFiles.Setup(files => files.Read("ratings.csv", It.IsAny<ReadOnlyMemory<byte>>())).Returns(() => Diary);
        _bench.Diaries.Setup(port => port.Import(Bench.Ada.Id, It.Is<IReadOnlyList<DiaryEntry>>(entries => entries.Single() == _entry), null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DiaryImport(0, 1, 0, 0, []));
    }

    private FileReading Reading { get; set; } = new FileReading.Content("ratings.csv", new byte[] { 1 });

    private DiaryReading Diary { get; set; } = new DiaryReading.Accepted([_entry]);

    [Fact]
    public async Task Imports_the_callers_file_and_tells_the_caller_alone()
    {
        var card = await _bench.Run(_call);

        Assert.Equal("Imported from ratings.csv\n\n1 rating\n", Bench.Text(card));
        Assert.Equal(Audience.Caller, card.Audience);
        _bench.CommittedOnce();
    }

    [Fact]
    public async Task Moderators_are_notified_once_a_day_of_comments_that_are_held_back()
    {
        await _bench.Run(_call);
        _bench.Announcements.VerifyNoOtherCalls();
        _bench.Diaries.Setup(port => port.Import(Bench.Ada.Id, It.IsAny<IReadOnlyList<DiaryEntry>>(), null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DiaryImport(0, 1, 0, 0, []) { Held = 2 });
        await _bench.Run(_call);
        var notice = new Subject.Notice("comments:2026-11-27", "Comments of an imported diary were held back, because they contain a word on the list of this club. Decide with /ratings reported.");
        _bench.Announcements.Verify(port => port.Announce(notice, It.IsAny<IReadOnlyCollection<DeliveryChannel>>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Stores_nothing_of_a_file_with_a_damaged_row()
    {
        Diary = new DiaryReading.Refused(DiaryProblem.Cut, new("ratings.csv", 3));

        Assert.StartsWith("Nothing was imported: ratings.csv, line 3\n", Bench.Text(await _bench.Run(_call)), StringComparison.Ordinal);
        _bench.Diaries.VerifyNoOtherCalls();
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Says_why_a_file_was_not_read()
    {
        Reading = new FileReading.TooLarge("export.zip");
        Assert.StartsWith("Nothing was imported: export.zip\n\nThe file, or a table in it, is larger", Bench.Text(await _bench.Run(_call)), StringComparison.Ordinal);
        Reading = new FileReading.Unavailable();
        Assert.StartsWith("The file could not be read\n", Bench.Text(await _bench.Run(_call)), StringComparison.Ordinal);
        _bench.NothingCommitted();
    }

    [Theory]
    [InlineData("/diary import")]
    [InlineData("/diary import file:F1")]
    [InlineData("/diary import F1")]
    public async Task Asks_for_the_file_instead_of_reading_a_typed_one(string typed)
    {
        var card = await _bench.Run(typed);

        Assert.Equal(FieldKind.File, Assert.Single(card.Form!.Fields).Kind);
        _bench.FileSource.Verify(source => source.Read(It.IsAny<FileReference>(), It.IsAny<int>(), It.IsAny<CancellationToken>()), Times.Never);
    }
}
