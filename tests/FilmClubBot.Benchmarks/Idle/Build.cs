namespace FilmClubBot.Benchmarks.Idle;

/// <summary>A built or published worker that is measured.</summary>
/// <param name="Name">What its column is called.</param>
/// <param name="Folder">The folder of its <c>FilmClubBot.Worker.dll</c>.</param>
/// <param name="Environment">What it is run with besides: settings of the bot or of the runtime.</param>
internal sealed record Build(string Name, string Folder, IReadOnlyList<(string Key, string Value)> Environment)
{
    /// <summary>How one is written on the command line.</summary>
    public const string Usage = "NAME=FOLDER[,VARIABLE=VALUE…]";

    /// <summary>The whole of the program, in bytes.</summary>
    public long Size => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    /// <summary>Reads <see cref="Usage"/>.</summary>
    /// <exception cref="FormatException">It is written otherwise, or no worker is there.</exception>
    public static Build Parse(string text)
    {
        var pairs = text.Split(',').Select(pair => pair.Split('=', 2) is [var key, var value] ? (key, value) : throw new FormatException($"\"{text}\" is not {Usage}.")).ToList();
        var (name, folder) = pairs[0];
        return File.Exists(Path.Combine(folder, "FilmClubBot.Worker.dll"))
            ? new(name, Path.GetFullPath(folder), pairs[1..])
            : throw new FormatException($"There is no FilmClubBot.Worker.dll in {folder}; build or publish the worker there.");
    }
}
