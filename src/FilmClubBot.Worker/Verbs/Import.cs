using System.CommandLine;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Feeds.Folders;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Reviews;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Imports reviews from files and folders: <c>import reviews/*.txt</c>.</summary>
internal static class Import
{
    /// <summary>The verb.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders of reviews: text, Markdown, HTML, saved feeds; or a member's Letterboxd export: the ZIP or its CSV files.", Arity = ArgumentArity.OneOrMore };
        var announce = new Option<bool>("--announce") { Description = "Have the running bot announce the new reviews of the last two weeks." };
        var member = new Option<string?>("--member") { Description = "Whose ratings a Letterboxd export contains, by name; left out, those of the member who types on the command line." };
        var verb = new Command("import", "Imports reviews; a second run changes nothing. A rejected file exits with 1.") { paths, announce, member };
        verb.SetAction((call, cancellationToken) => Run(services, call.GetRequiredValue(paths), call.GetValue(announce), call.GetValue(member), call.InvocationConfiguration, cancellationToken));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, string[] paths, bool announce, string? member, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Database>().Prepare(cancellationToken);
        var diaries = paths.Where(DiaryFile.IsOne).ToList();
        var isImported = diaries.Count == 0 || await new DiaryFile(services, console).Import(diaries, member, cancellationToken);
        var reviews = paths.Except(diaries).ToArray();
        var areImported = reviews.Length == 0 && diaries.Count > 0 || await Reviews(services, reviews, announce, console, cancellationToken);
        return isImported && areImported ? CommandLine.Success : CommandLine.Failure;
    }

    private static async Task<bool> Reviews(IServiceProvider services, string[] paths, bool announce, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        List<ReviewFolder> folders = [.. paths.Select(path => ReviewFolder.Find(path, cancellationToken: cancellationToken))];
        List<string> files = [.. folders.SelectMany(folder => folder.Files)];
        using var bar = new ProgressBar(console.Error);
        var tally = await services.GetRequiredService<ReviewImport>().Import(new(files) { Announces = announce }, bar, cancellationToken);
        bar.Clear();

        var say = services.GetRequiredService<Locales>().For(services.GetRequiredService<Club>().Locale);
        foreach (var note in folders.SelectMany(folder => folder.Skipped).Concat(tally.Notes.Select(note => ImportWords.Of(note, say))))
            await console.Output.WriteLineAsync(note);
        foreach (var refusal in tally.Refusals)
            await console.Error.WriteLineAsync(refusal);
        await console.Output.WriteLineAsync(ImportWords.Summary(tally, say));
        return tally.Refusals.Count == 0 && files.Count > 0;
    }
}
