using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Testing;

namespace FilmClubBot.Benchmarks;

/// <summary>The worker's release build in this repository.</summary>
internal static class ReleaseWorker
{
    /// <summary>The folder of the build.</summary>
    public static string Folder => Repository.Path("src", "FilmClubBot.Worker", "bin", "Release", "net10.0");

    /// <summary>The program, which <c>dotnet</c> runs.</summary>
    /// <param name="build">The folder of another build; null for this repository's.</param>
    public static string Program(string? build = null) => Path.Combine(build ?? Folder, "FilmClubBot.Worker.dll");

    /// <summary>Starts it and waits until it accepts connections.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="settings">Environment variables, besides that of its address.</param>
    /// <param name="log">What it writes is copied there; null to keep only what it wrote if it does not start.</param>
    /// <param name="build">The folder of another build; null for this repository's.</param>
    public static Task<AnsweringServer> Start(string folder, IEnumerable<(string Key, string Value)> settings, TextWriter? log = null, string? build = null) =>
        AnsweringServer.Start("dotnet", _ => [Program(build)], folder, port => [("FILMCLUB__Web__Url", $"http://127.0.0.1:{port}"), .. settings], log);
}
