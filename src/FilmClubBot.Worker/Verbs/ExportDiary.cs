using System.CommandLine;
using FilmClubBot.Storage;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Writes a member's ratings and diary for Letterboxd: <c>export-diary folder --member Ada</c>.</summary>
internal static class ExportDiary
{
    /// <summary>The verb.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var folder = new Argument<string>("folder") { Description = "Where the files are written." };
        var member = new Option<string?>("--member") { Description = "Whose ratings and diary, by name; left out, those of the member who types on the command line." };
        var verb = new Command("export-diary", "Writes a member's ratings and diary as CSV files that Letterboxd imports, each of at most 1 MB.") { folder, member };
        verb.SetAction(async (call, cancellationToken) =>
        {
            await services.GetRequiredService<Database>().Prepare(cancellationToken);
            return await new DiaryFile(services, call.InvocationConfiguration).Export(call.GetRequiredValue(folder), call.GetValue(member), cancellationToken) ? CommandLine.Success : CommandLine.Failure;
        });
        return verb;
    }
}
