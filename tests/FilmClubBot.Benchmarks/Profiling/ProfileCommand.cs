using System.Diagnostics;
using System.IO.Compression;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Slack;

namespace FilmClubBot.Benchmarks.Profiling;

/// <summary>Writes which methods the worker uses from its start until it is idle: by this profile it is compiled ahead of time when it is published.</summary>
internal static class ProfileCommand
{
    /// <summary>The command line.</summary>
    public const string Usage = "profile";

    /// <summary>The variable by which the worker learns where to write its profile.</summary>
    public const string Variable = "FILMCLUB_PROFILE";

    // What members ask first. The commands that they lead to have most of their code in common.
    private static readonly (string Command, string Text)[] _commands =
    [
        ("/help", ""), ("/film", "Us"), ("/themes", "film:Us"), ("/quotes", "film:Us"), ("/reviews", ""), ("/ask", "question:\"what do they say about loneliness?\""), ("/rate", "film:Us stars:4"), ("/screening", "next"), ("/programme", ""),
        ("/watchlist", ""), ("/mydata", ""),
    ];

    // The jobs that follow a start have run by then.
    private static readonly TimeSpan _duration = TimeSpan.FromSeconds(30);

    // A page of each kind that visitors open first.
    private static readonly string[] _pages = ["", "films", "programme", "feed/reviews.xml", "healthz/ready"];

    /// <summary>Starts the release build twice, on a new database and on the same again, and writes the second run's profile beside the worker's project.</summary>
    public static async Task<int> Run()
    {
        var file = Repository.Path("src", "FilmClubBot.Worker", "startup.mibc");
        var data = Directory.CreateTempSubdirectory("filmclub-profile-");
        try
        {
            await using var slack = await SlackSimulator.Start(new SlackSimulatorSettings { Recorded = false });
            var raw = Path.Combine(data.FullName, "profile.dll");
            for (var run = 0; run < 2; run++)
                await Serve(data.FullName, raw, slack);
            File.Delete(file);
            // The compiler reads a ZIP file with one file of this name.
            await using var archive = await ZipFile.OpenAsync(file, ZipArchiveMode.Create);
            await archive.CreateEntryFromFileAsync(raw, $"{Path.GetFileName(file)}.dll", CompressionLevel.SmallestSize);
        }
        finally
        {
            data.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task Serve(string data, string profile, SlackSimulator slack)
    {
        var url = $"http://127.0.0.1:{Loopback.FreePort()}/";
        var start = new ProcessStartInfo("dotnet", [ReleaseWorker.Program()]) { WorkingDirectory = data, RedirectStandardInput = true };
        start.Environment["FILMCLUB__Web__Url"] = url;
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ProfileCommand).Assembly.Location;
        start.Environment[Variable] = profile;
        start.Environment["FILMCLUB__Slack__SigningSecret"] = slack.SigningSecret;
        start.Environment["FILMCLUB__Slack__TeamId"] = slack.Workspace.TeamId;
        start.Environment["FILMCLUB__Slack__BotToken"] = slack.BotToken;
        start.Environment["FILMCLUB__Slack__ApiBaseUrl"] = slack.ApiBaseUrl.AbsoluteUri;
        slack.BotAddress = new(new Uri(url), "slack/events");
        using var worker = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        try
        {
            using var client = new HttpClient { BaseAddress = new(url) };
            await FirstPage(client, worker);
            var (member, channel) = (slack.Workspace.AddUser("Ada"), slack.Workspace.AddChannel("films"));
            foreach (var page in _pages)
                await client.GetStringAsync(page);
            foreach (var (command, text) in _commands)
                await slack.People.Command(member, command, text, channel);

            await Task.Delay(_duration);
            worker.StandardInput.Close();
            await worker.WaitForExitAsync();
            if (!File.Exists(profile))
                throw new InvalidOperationException($"The worker wrote no profile; it ended with {worker.ExitCode}.");
        }
        finally
        {
            worker.Kill();
        }
    }

    private static async Task FirstPage(HttpClient client, Process worker)
    {
        while (true)
        {
            try
            {
                using var page = await client.GetAsync("");
                return;
            }
            catch (HttpRequestException) when (!worker.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
        }
    }
}
