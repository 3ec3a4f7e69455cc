using FilmClubBot.Benchmarks.Idle;

// Each benchmark runs ours and a named peer in turn, in the same run, and prints the ratio.
switch (args)
{
    case ["idle", ..]:
        return await IdleBenchmark.Run(rounds: args is [_, var rounds] ? int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture) : 5);
    case [BarePeer.Verb, var url]:
        return await BarePeer.Run(url);
    default:
        await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project tests/FilmClubBot.Benchmarks -- idle [rounds]");
        return 2;
}
