using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Testing;

namespace FilmClubBot.Benchmarks;

/// <summary>The worker's release build in this repository.</summary>
internal static class ReleaseWorker
{
    /// <summary>The folder of the build.</summary>
    public static string Folder => Repository.Path("src", "FilmClubBot.Worker", "bin", "Release", "net10.0");

    /// <summary>The program, which <c>dotnet</c> runs.</summary>
    public static string Program => Path.Combine(Folder, "FilmClubBot.Worker.dll");

    /// <summary>Starts it and waits until it accepts connections.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="settings">Environment variables, besides that of its address.</param>
    /// <param name="log">What it writes is copied there; null to keep only what it wrote if it does not start.</param>
    public static Task<AnsweringServer> Start(string folder, IEnumerable<(string Key, string Value)> settings, TextWriter? log = null) =>
        AnsweringServer.Start("dotnet", _ => [Program], folder, port => [("FILMCLUB__Web__Url", $"http://127.0.0.1:{port}"), .. settings], log);
}
