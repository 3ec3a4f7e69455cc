using System.Data.Common;
using System.Diagnostics;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Files;

/// <summary>The disk is full when rows are deleted, or at the commit.</summary>
public class FullDiskTests
{
    private static readonly CommandCall _call = new("film");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_write_outside_a_command_reports_that_nothing_can_be_stored(bool isAtCommit)
    {
        var disk = new Disk();
        await using var society = await Society.Found(disk.Attach);
        await using var scope = society.Begin();
        var message = await scope.Channels.Add(new("lounge", null, null, Card.Nothing("Curtain up", "The film begins.")), Society.Token);
        await scope.Calls.Save(new Dictionary<string, CommandCall> { ["#film"] = _call }, Society.Token);

        disk.IsFullAtCommit = isAtCommit;
        disk.IsFullAtDelete = !isAtCommit;

        await Refuses(() => scope.Channels.Remove(message.Id, Society.Token));
        await Refuses(() => scope.OldCalls.Forget(society.Now + Duration.FromDays(1), Society.Token));
        await Refuses(() => scope.Workspaces.Bind(new(Platform.Slack, "T1", society.Now, new(Platform.Slack, "U1", "Noor")), Society.Token), isAtCommit);
        await Refuses(() => scope.Channels.Replace(message.Id, Card.Nothing("Curtain", "It is over."), Society.Token), isAtCommit);
        await Refuses(() => society.Join("Noor"), isAtCommit);
    }

    [Fact]
    public async Task A_copy_that_does_not_fit_names_its_own_disk_and_leaves_nothing_there()
    {
        await using var society = await Society.Found();
        var copies = Directory.CreateDirectory(Path.Combine(society.Store.Folder, "copies")).FullName;
        if (!OperatingSystem.IsLinux() || !await Succeeds("mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", copies))
            Assert.Skip("Only root may mount a small disk.");
        try
        {
            var refusal = await Assert.ThrowsAsync<StorageException>(() => society.Database.Backup(Path.Combine(copies, "monday.db"), Society.Token));

            Assert.Equal($"The disk with \"{Path.Combine(copies, "monday.db")}\" is full. Make room on it.", refusal.Message);
            Assert.Empty(Directory.GetFiles(copies));
        }
        finally
        {
            Assert.True(await Succeeds("umount", copies));
        }
    }

    private static async Task<bool> Succeeds(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(Society.Token);
        return process.ExitCode == 0;
    }

    private static async Task Refuses(Func<Task> write, bool isRefused = true)
    {
        if (isRefused)
            await Assert.ThrowsAsync<StorageUnavailableException>(write);
        else
            await write();
    }

    private sealed class Disk
    {
        private const int Full = 13;

        public bool IsFullAtDelete { get; set; }

        public bool IsFullAtCommit { get; set; }

        public void Attach(DbContextOptionsBuilder options) => options.AddInterceptors(new Deletes(this), new Commits(this));

        private static SqliteException Failure() => new("database or disk is full", Full);

        private sealed class Deletes(Disk disk) : DbCommandInterceptor
        {
            public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
                DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
                disk.IsFullAtDelete && command.CommandText.StartsWith("DELETE", StringComparison.Ordinal) ? throw Failure() : ValueTask.FromResult(result);
        }

        private sealed class Commits(Disk disk) : DbTransactionInterceptor
        {
            public override ValueTask<InterceptionResult> TransactionCommittingAsync(
                DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
                disk.IsFullAtCommit ? throw Failure() : ValueTask.FromResult(result);
        }
    }
}
