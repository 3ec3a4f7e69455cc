using System.Diagnostics;
using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>A newcomer who copies a guide's examples into a new society, which has the sample reviews only, gets an answer.</summary>
public sealed partial class GuideTests
{
    // The first command with a value that each guide shows outside of a block.
    private static readonly string[] _inText = ["/suggest The Third Man (1949)", "/themes us", "/rate us 4.5", "/rate film:Us stars:4.5"];

    [Fact]
    public async Task The_commands_of_the_guides_work_in_a_new_society()
    {
        var shown = Directory.EnumerateFiles(Repository.Path("docs"), "*.md").Append(Repository.Path("README.md")).Order(StringComparer.Ordinal)
            .SelectMany(file => Block.Matches(File.ReadAllText(file)).SelectMany(block => Command.Matches(block.Value)))
            .Select(command => command.Groups["typed"].Value)
            .ToList();
        Assert.True(shown.Count >= 4, "The search for commands in the guides finds too few; correct its pattern.");
        var guides = string.Concat(Directory.EnumerateFiles(Repository.Path("docs"), "*.md").Select(File.ReadAllText));
        Assert.All(_inText, command => Assert.Contains($"`{command}`", guides, StringComparison.Ordinal));

        await using var worker = new WorkerProgram();
        await worker.PrepareDatabase(Repository.Path("config", "sample-reviews"));
        foreach (var command in shown.Concat(_inText).Distinct(StringComparer.Ordinal))
        {
            var answer = await worker.Run("say", command, "--as", "moderator");
            Assert.True(answer.Exit == 0, $"{command}\n{answer.Output}");
        }
    }

    [Fact]
    public async Task Dotnet_run_reads_a_file_relative_to_the_folder_where_it_is_typed()
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        var start = new ProcessStartInfo("dotnet", ["run", "--no-build", "-c", configuration, "--project", Path.Combine("src", "FilmClubBot.Worker"), "--", "read", Path.Combine("config", "sample-reviews", "us-2019.txt")])
        {
            WorkingDirectory = Repository.Path(),
            RedirectStandardOutput = true,
        };
        using var run = Process.Start(start)!;
        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Us (2019)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_German_society_is_answered_in_German()
    {
        await using var worker = new WorkerProgram();
        worker.Set("Club__Locale", "de");
        Assert.StartsWith("neu: ", (await worker.Run("import", Repository.Path("config", "sample-reviews", "us-2019.txt"))).Output, StringComparison.Ordinal);

        var themes = await worker.Run("say", "/themes film:Us");
        Assert.StartsWith("Themen von Us (2019)", themes.Output, StringComparison.Ordinal);
        Assert.Contains("soziale Klasse – ", themes.Output, StringComparison.Ordinal);
        Assert.Contains("Doppelgänger", themes.Output, StringComparison.Ordinal);
        Assert.Contains("Us (2019)", (await worker.Run("say", "/themes theme:Doppelgänger")).Output, StringComparison.Ordinal);
        Assert.Contains("Us (2019)", (await worker.Run("say", "/themes theme:doubles")).Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    // A line that is a command, or one that the verb "say" runs; not "/screening schedule ─► …" in a drawing.
    [GeneratedRegex(@"^(?<typed>/[a-z][^\n─]*)$|\bsay '(?<typed>/[^']*)'", RegexOptions.Multiline)]
    private static partial Regex Command { get; }
}
