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
        var paths = new Argument<string[]>("path") { Description = "Files or folders of reviews: text, Markdown, HTML, saved feeds.", Arity = ArgumentArity.OneOrMore };
        var announce = new Option<bool>("--announce") { Description = "Have the running bot announce the new reviews of the last two weeks." };
        var verb = new Command("import", "Imports reviews; a second run changes nothing. A rejected file exits with 1.") { paths, announce };
        verb.SetAction((call, cancellationToken) => Run(services, call.GetRequiredValue(paths), call.GetValue(announce), call.InvocationConfiguration, cancellationToken));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, string[] paths, bool announce, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Database>().Prepare(cancellationToken);

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
        return tally.Refusals.Count > 0 || files.Count == 0 ? CommandLine.Failure : CommandLine.Success;
    }

    /// <summary>A progress bar on standard error; hidden if standard error is redirected.</summary>
    private sealed class ProgressBar(TextWriter error) : IProgress<ImportProgress>, IDisposable
    {
        private const int Width = 30;
        private readonly bool _watched = error == Console.Error && !Console.IsErrorRedirected;
        private bool _shown;

        public void Report(ImportProgress value)
        {
            if (!_watched || value.Of < 2)
                return;
            var filled = value.Done * Width / value.Of;
            error.Write($"\r[{new string('█', filled)}{new string('░', Width - filled)}] {value.Done}/{value.Of}");
            _shown = true;
        }

        public void Clear()
        {
            if (_shown)
                error.WriteLine();
            _shown = false;
        }

        public void Dispose() => Clear();
    }
}
