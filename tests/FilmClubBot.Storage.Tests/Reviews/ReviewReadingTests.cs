using System.Data.Common;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilmClubBot.Storage.Tests.Reviews;

/// <summary>When a review is read: it may take minutes, where a language model reads too.</summary>
public class ReviewReadingTests
{
    private const string Text = "He says “I am very lonely”.";

    [Theory]
    [InlineData("A calmer opening. " + Text)]
    [InlineData(Text)]
    public async Task The_write_lock_is_free_while_a_review_is_read(string second)
    {
        await using var society = await Society.Found();
        await using var beside = society.Beside();
        society.Reader.Meanwhile = () => beside.Join($"Reader {society.Reader.Readings}");

        await society.Import(Drafts.Of("Her", Text));
        await society.Import(Drafts.Of("Her", second));

        Assert.Equal([$"{society.Reader.Readings}"], society.Query("SELECT COUNT(*) FROM Members"));
    }

    [Fact]
    public async Task A_new_member_who_imports_a_review_holds_no_lock_while_it_is_read()
    {
        await using var society = await Society.Found();
        await using var beside = society.Beside();
        society.Reader.Meanwhile = () => beside.Join("Ben");

        await society.Do(async scope =>
        {
            await scope.Members.Recognise(new(FilmClubBot.Domain.Members.Platform.Web, "ana", "Ana"), Society.Token);
            return await scope.Intake.Import(Drafts.Of("Her", Text), Society.Token);
        });

        Assert.Equal(["2|1"], society.Query("SELECT (SELECT COUNT(*) FROM Members), (SELECT COUNT(*) FROM Reviews)"));
    }

    [Fact]
    public async Task Known_words_are_not_read_again_for_a_new_link()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Her", Text, id: "7"));

        var result = await society.Import(Drafts.Of("Her", Text, link: "https://blog.example/her", id: "7"));

        Assert.Equal(IntakeOutcome.Revised, result.Outcome);
        Assert.Equal("https://blog.example/her", result.Review!.Link!.AbsoluteUri);
        Assert.Equal(1, society.Reader.Readings);
    }

    [Fact]
    public async Task Words_that_change_concurrently_are_a_conflict()
    {
        var lockTaking = new LockTaking();
        await using var society = await Society.Found(options => options.AddInterceptors(lockTaking));
        await society.Import(Drafts.Of("Her", Text, id: "7"));
        await using var beside = society.Beside();
        await using var scope = society.Begin();
        // Another worker corrects the words between this one's first look and its second.
        lockTaking.Before = () => beside.Import(Drafts.Of("Her", "A calmer opening. " + Text, id: "7"));

        await Assert.ThrowsAsync<ConflictException>(() => scope.Intake.Import(Drafts.Of("Her", Text, link: "https://blog.example/her", id: "7"), Society.Token));
    }

    private sealed class LockTaking : DbTransactionInterceptor
    {
        public Func<Task> Before { get; set; } = () => Task.CompletedTask;

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            await Before();
            return result;
        }
    }
}
