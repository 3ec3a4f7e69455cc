using FilmClubBot.Testing;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>The folder of the third-party clients and servers; a test that needs what is not installed is skipped.</summary>
internal static class PeerFolder
{
    private static readonly string _folder = Repository.Path("tests", "peers");

    /// <summary>One of our scripts there, which need Node and the packages.</summary>
    public static string Script(params string[] path)
    {
        Needed("discord.js");
        return Path.Combine([_folder, .. path]);
    }

    /// <summary>A file of a package there.</summary>
    public static string File(string package, params string[] path)
    {
        Needed(package);
        return Path.Combine([_folder, "node_modules", package, .. path]);
    }

    private static void Needed(string package) => Assert.SkipUnless(
        Directory.Exists(Path.Combine(_folder, "node_modules", package)),
        $"{package} is not installed: run npm ci in tests/peers.");
}
