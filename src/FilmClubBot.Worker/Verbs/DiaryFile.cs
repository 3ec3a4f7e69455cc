using System.CommandLine;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Members' ratings and diaries on the command line, from and to Letterboxd.</summary>
internal sealed class DiaryFile(IServiceProvider services, InvocationConfiguration console)
{
    private const int MostNamesakes = 20;

    private readonly Club _club = services.GetRequiredService<Club>();
    private readonly Phrases _say = services.GetRequiredService<Locales>().For(services.GetRequiredService<Club>().Locale);

    /// <summary>Whether a path is that of an export and not of reviews.</summary>
    public static bool IsOne(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".zip";

    /// <summary>Imports exports of one member; each file wholly or not at all.</summary>
    /// <returns>Whether all were imported.</returns>
    public async Task<bool> Import(IReadOnlyList<string> paths, string? name, CancellationToken cancellationToken)
    {
        if (await Member(name, cancellationToken) is not { } member)
            return false;
        var upload = services.GetRequiredService<DiaryUpload>();
        var areImported = true;
        foreach (var path in paths)
        {
            if (!File.Exists(path))
            {
                await console.Error.WriteLineAsync(_say["diary.nofile", ("file", path)]);
                areImported = false;
                continue;
            }

            using var bar = new ProgressBar(console.Error);
            var content = await Content(path, cancellationToken);
            var card = await upload.Import(member, Path.GetFileName(path), content, null, new Steps(bar, path), cancellationToken);
            bar.Clear();
            await (card.IsRefusal ? console.Error : console.Output).WriteAsync(PlainText.Render(card, _club.Zone, _say.Culture));
            areImported &= !card.IsRefusal;
        }

        return areImported;
    }

    /// <summary>Writes a member's ratings and diary as files that Letterboxd imports.</summary>
    /// <returns>Whether they were written.</returns>
    public async Task<bool> Export(string folder, string? name, CancellationToken cancellationToken)
    {
        if (await Member(name, cancellationToken) is not { } member)
            return false;
        await using var scope = services.CreateAsyncScope();
        var entries = await scope.ServiceProvider.GetRequiredService<IDiaries>().Of(member, cancellationToken);
        var files = services.GetRequiredService<IDiaryFiles>().Write(entries);
        Directory.CreateDirectory(folder);
        List<string> written = [];
        for (var at = 0; at < files.Count; at++)
        {
            written.Add(Path.Combine(folder, files.Count == 1 ? "letterboxd.csv" : $"letterboxd-{at + 1}.csv"));
            await File.WriteAllBytesAsync(written[at], files[at], cancellationToken);
        }

        await console.Output.WriteLineAsync(_say["diary.exported", ("n", entries.Count), ("files", string.Join(", ", written))]);
        return true;
    }

    private async Task<MemberId?> Member(string? name, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<IMembers>();
        if (name is null)
            return (await members.Recognise(new(Platform.CommandLine, Environment.UserName, Environment.UserName), cancellationToken)).Id;
        var called = (await members.Named(name, MostNamesakes, cancellationToken)).Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (called is [var only])
            return only.Id;
        await console.Error.WriteLineAsync(_say[called.Count == 0 ? "diary.nomember" : "diary.severalmembers", ("name", name)]);
        return null;
    }

    // One byte more than is accepted, so that a larger file is refused without being read.
    private async Task<byte[]> Content(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var content = new byte[Math.Min(file.Length, services.GetRequiredService<IDiaryFiles>().MaxBytes + 1L)];
        await file.ReadExactlyAsync(content, cancellationToken);
        return content;
    }

    private sealed class Steps(ProgressBar bar, string path) : IProgress<DiaryProgress>
    {
        private const int Step = 100;

        public void Report(DiaryProgress value)
        {
            if (value.Done % Step == 0)
                bar.Report(new(value.Done, value.Of, path));
        }
    }
}
