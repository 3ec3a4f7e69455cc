using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.PrefLib;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Counts a published ballot again: <c>count ballot-12.soi</c>.</summary>
internal static class Count
{
    // A file of ten thousand votes that all differ is about a megabyte.
    private const int MaxBytes = 50_000_000;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The verb.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var file = new Argument<string>("file") { Description = "The file of a closed ballot, as the bot published it." };
        var json = new Option<bool>("--json") { Description = "Print the count as JSON." };
        var verb = new Command("count", "Counts a published ballot again and prints every step; stores nothing.") { file, json };
        verb.SetAction((call, cancellationToken) => Run(services, call.GetRequiredValue(file), call.GetValue(json), call.InvocationConfiguration, cancellationToken));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, string file, bool json, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var say = OperatorLanguage.Of(services);
        var (published, problem) = await Read(file, say, cancellationToken);
        if (published is null)
        {
            await console.Error.WriteLineAsync(problem);
            return CommandLine.Failure;
        }

        var club = services.GetRequiredService<Club>();
        await console.Output.WriteAsync(json
            ? JsonSerializer.Serialize(Findings(published), _json) + "\n"
            : PlainText.Render(CountReport.Whole(published, say), club.Zone, say.Culture));
        return CommandLine.Success;
    }

    private static async Task<(PublishedBallot? Published, string? Problem)> Read(string file, Phrases say, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            return (null, say["verbs.count.nofile", ("file", file)]);
        if (new FileInfo(file).Length > MaxBytes)
            return (null, say["verbs.count.large", ("file", file), ("limit", MaxBytes / 1_000_000)]);
        try
        {
            return (PublishedBallot.Parse(await File.ReadAllTextAsync(file, new UTF8Encoding(false, throwOnInvalidBytes: true), cancellationToken)), null);
        }
        catch (PrefLibException wrong)
        {
            return (null, $"{file}: {wrong.Message}");
        }
        catch (DecoderFallbackException)
        {
            return (null, say["verbs.count.encoding", ("file", file)]);
        }
    }

    private static object Findings(PublishedBallot published)
    {
        var count = published.Count();
        return new
        {
            published.Title,
            Method = count.Terms.Method.ToString(),
            count.Terms.Seats,
            count.Terms.Quorum,
            Votes = count.Votes.Count,
            count.Votes.Blank,
            count.IsQuorumReached,
            Winners = count.Winners.Select(FilmOf),
            PossibleWinners = count.PossibleWinners?.Select(FilmOf),
            Order = count.Order.Select(place => new { Place = place.Number, Film = FilmOf(place.Film), DrawnFrom = Numbers(place.DrawnFrom) }),
            Rounds = (count as InstantRunoffCount)?.Rounds.Select(round => new
            {
                round.Number,
                Standings = round.Standings.Select(standing => new { Film = Number(standing.Film), Votes = standing.Votes.ToString() }),
                round.Exhausted,
                Majority = round.Majority is { } majority ? Number(majority) : (int?)null,
                Out = Number(round.Elimination.Film),
                Reason = round.Elimination.Reason.ToString(),
                DrawnFrom = Numbers(round.Elimination.DrawnFrom),
            }),
            Quota = (count as SingleTransferableCount)?.Quota,
            Stages = (count as SingleTransferableCount)?.Rounds.Select(round => new
            {
                round.Number,
                Standings = round.Standings.Select(standing => new { Film = Number(standing.Film), standing.Votes, standing.IsElected }),
                round.NotTransferred,
                Elected = Numbers(round.Elected),
                Surplus = round.Surplus is { } surplus ? new { Film = Number(surplus.Film), surplus.Votes, DrawnFrom = Numbers(surplus.DrawnFrom) } : null,
                Out = round.Elimination is { } gone ? new { Film = Number(gone.Film), Reason = gone.Reason.ToString(), DrawnFrom = Numbers(gone.DrawnFrom) } : null,
            }),
            Pairs = count is SchulzeCount pairs ? count.Votes.Candidates.Select(pairs.Preferences.Row) : null,
            Paths = count is SchulzeCount paths ? count.Votes.Candidates.Select(paths.StrongestPaths.Row) : null,
            Totals = (count as ApprovalCount)?.Totals,
            Draw = new { Seed = published.Seed.Text, published.Seed.Commitment, Order = count.Draw.Order.Select(drawn => new { Film = drawn.Number, drawn.Digest }) },
        };

        int Number(FilmId film) => count.Votes.NumberOf(film);
        IEnumerable<int> Numbers(IEnumerable<FilmId> films) => films.Select(Number);
        object FilmOf(FilmId film) => new { Number = Number(film), Name = published.FilmNames[Number(film) - 1] };
    }
}
