using System.CommandLine;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Archive;
using FilmClubBot.Storage;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Writes what the society has as plain files: <c>archive folder</c>, <c>archive file.zip</c>.</summary>
internal static class Archive
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The verb.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var target = new Argument<string>("target") { Description = "A new or empty folder, or a new file that ends in .zip." };
        var verb = new Command("archive", "Writes reviews, films, screenings, ballots and what else the club has as plain files that need no bot.") { target };
        verb.SetAction(async (call, cancellationToken) =>
        {
            await services.GetRequiredService<Database>().Prepare(cancellationToken);
            return await Write(services, call.GetRequiredValue(target), call.InvocationConfiguration, cancellationToken) ? CommandLine.Success : CommandLine.Failure;
        });
        return verb;
    }

    private static async Task<bool> Write(IServiceProvider services, string target, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var say = services.GetRequiredService<Locales>().For(services.GetRequiredService<Club>().Locale);
        var isZip = string.Equals(Path.GetExtension(target), ".zip", StringComparison.OrdinalIgnoreCase);
        // What is there is never overwritten.
        if (File.Exists(target) || Directory.Exists(target) && (isZip || Directory.EnumerateFileSystemEntries(target).Any()))
        {
            await console.Error.WriteLineAsync(say["archive.exists", ("target", target)]);
            return false;
        }

        await using var scope = services.CreateAsyncScope();
        var archive = scope.ServiceProvider.GetRequiredService<ClubArchive>();
        if (isZip)
            await WriteZip(archive, target, cancellationToken);
        else
            await WriteFolder(archive, target, cancellationToken);
        await console.Output.WriteLineAsync(say["archive.written", ("target", target)]);
        return true;
    }

    // A file that is not complete is removed.
    private static async Task WriteZip(ClubArchive archive, string target, CancellationToken cancellationToken)
    {
        var isComplete = false;
        try
        {
            await using var file = File.Open(target, Private());
            await archive.WriteZip(file, cancellationToken);
            isComplete = true;
        }
        finally
        {
            if (!isComplete)
                File.Delete(target);
        }
    }

    private static async Task WriteFolder(ClubArchive archive, string target, CancellationToken cancellationToken)
    {
        await foreach (var entry in archive.Files(cancellationToken))
        {
            var path = Path.Combine(target, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var file = File.Open(path, Private());
            await file.WriteAsync(entry.Content, cancellationToken);
        }
    }

    // The audit record names moderators.
    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        return options;
    }
}
