using FilmClubBot.Benchmarks.Answers;
using FilmClubBot.Benchmarks.BallotCases;
using FilmClubBot.Benchmarks.Burst;
using FilmClubBot.Benchmarks.Costs;
using FilmClubBot.Benchmarks.Diaries;
using FilmClubBot.Benchmarks.FeedCases;
using FilmClubBot.Benchmarks.Hosting;
using FilmClubBot.Benchmarks.Idle;
using FilmClubBot.Benchmarks.Limits;
using FilmClubBot.Benchmarks.Polling;
using FilmClubBot.Benchmarks.Profiling;
using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Benchmarks.Quality.Speed;
using FilmClubBot.Benchmarks.Recommending;
using FilmClubBot.Benchmarks.Searching;
using FilmClubBot.Benchmarks.Vectors;
using FilmClubBot.Benchmarks.Visiting;

// Each benchmark runs ours and a named peer in turn, in the same run, and prints the ratio.
switch (args)
{
    case ["idle", .. var rest]:
        return await IdleBenchmark.Run(rounds: Number(rest.FirstOrDefault(word => !word.Contains('=')), 5), builds: rest.Where(word => word.Contains('=')));
    case [BarePeer.Verb, var url]:
        return await BarePeer.Run(url);
    case ["profile"]:
        return await ProfileCommand.Run();
    case ["quality", var what, var directory, .. var rest]:
        return await QualityCommand.Run(what, directory, rest.FirstOrDefault(word => !word.StartsWith('-')) ?? "test", [.. rest.Where(word => word.StartsWith('-'))]);
    case ["speed", var sources, .. var rest]:
        return await SpeedBenchmark.Run(sources, python: rest is [var python] ? python : "python3");
    case ["limits", var themes]:
        return await LimitsBenchmark.Run(themes);
    case [LimitsBenchmark.ColdVerb, var themes, var review]:
        return await LimitsBenchmark.Cold(themes, review);
    case ["library", var file]:
        await BigLibrary.Make(file);
        return 0;
    case ["answers", "slack" or "discord", .. var rest]:
        return await AnswersBenchmark.Run(args[1], rounds: Number(rest.ElementAtOrDefault(0), 5), seconds: Number(rest.ElementAtOrDefault(1), 10), library: rest.ElementAtOrDefault(2));
    case ["costs", var what, .. var rest] when CostsBenchmark.Knows(what):
        return await CostsBenchmark.Run(what, rounds: Number(rest.ElementAtOrDefault(0), 5), seconds: Number(rest.ElementAtOrDefault(1), 4), films: Number(rest.ElementAtOrDefault(2), 1_000), commands: [.. rest.Skip(3)]);
    case [FeedFarm.Verb, var port, var silent]:
        return await FeedFarm.Run(Number(port, 0), Number(silent, 0));
    case ["polling", .. var rest]:
        return await PollBenchmark.Run(feeds: Number(rest.ElementAtOrDefault(0), 10_000), minutes: Number(rest.ElementAtOrDefault(1), 10));
    case ["hosting", "sqlite" or "postgres", .. var rest]:
        return await HostingBenchmark.Run(args[1], clubs: Number(rest.ElementAtOrDefault(0), 2_000), feeds: Number(rest.ElementAtOrDefault(1), 10_000), minutes: Number(rest.ElementAtOrDefault(2), 5));
    case ["noisy", "sqlite" or "postgres", .. var rest]:
        return await NoisyClubBenchmark.Run(args[1], items: Number(rest.ElementAtOrDefault(0), 10_000), minutes: Number(rest.ElementAtOrDefault(1), 2));
    case ["burst", "slack", .. var rest]:
        return await SlackBurst.Run(minutes: Number(rest.ElementAtOrDefault(0), 2));
    case ["feeds", "cases", var parser, var directory, .. var rest]:
        return await FeedCasesCommand.Run(parser, directory, rest.Contains("--list"));
    case ["ballots", "cases", var directory, .. var rest]:
        return await BallotCasesCommand.Run(directory, rest.Contains("--list"));
    case ["ballots", "speed", .. var rest]:
        return BallotSpeed.Run(votes: Number(rest.ElementAtOrDefault(0), 10_000), films: Number(rest.ElementAtOrDefault(1), 50));
    case ["recommend", var directory, .. var rest]:
        return RecommendQuality.Run(directory, seed: Number(rest.ElementAtOrDefault(0), 1), members: Number(rest.ElementAtOrDefault(1), 0));
    case ["diary", .. var rest]:
        return await DiaryBenchmark.Run(rows: Number(rest.ElementAtOrDefault(0), 5_000));
    case ["search", var file, .. var rest]:
        return await SearchBenchmark.Run(file, rounds: Number(rest.ElementAtOrDefault(0), 5), words: Number(rest.ElementAtOrDefault(1), 60), postgres: rest.ElementAtOrDefault(2));
    case ["vectors", var directory, var file]:
        return await VectorsCommand.Run(directory, file);
    case ["visitors", .. var rest]:
        return await VisitorsBenchmark.Run(visitors: Number(rest.ElementAtOrDefault(0), 1_000), seconds: Number(rest.ElementAtOrDefault(1), 60), rounds: Number(rest.ElementAtOrDefault(2), 3));
    default:
        await Console.Error.WriteLineAsync(
            "Usage: dotnet run -c Release --project tests/FilmClubBot.Benchmarks -- library FILE | limits THEMES | burst slack [minutes] | "
            + string.Join(" | ", IdleBenchmark.Usage, SpeedBenchmark.Usage, QualityCommand.Usage, ProfileCommand.Usage, FeedCasesCommand.Usage, AnswersBenchmark.Usage, CostsBenchmark.Usage, PollBenchmark.Usage, HostingBenchmark.Usage, NoisyClubBenchmark.Usage, BallotCasesCommand.Usage, BallotSpeed.Usage, RecommendQuality.Usage, SearchBenchmark.Usage, DiaryBenchmark.Usage, VectorsCommand.Usage, VisitorsBenchmark.Usage));
        return 2;
}

static int Number(string? text, int otherwise) => text is null ? otherwise : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
