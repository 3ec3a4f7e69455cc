using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Domain.Ballots.Votes;

namespace FilmClubBot.Benchmarks.BallotCases;

/// <summary>What another program counted of one file; a line of <c>expected.jsonl</c>. Films by their numbers from 1; what is null was not told.</summary>
/// <param name="File">The file of votes.</param>
/// <param name="By">Which program.</param>
/// <param name="Method">By which method.</param>
/// <param name="Seed">What it drew ties from.</param>
/// <param name="Ties">How it settles ties of an instant run-off: <c>backward</c>, by the latest earlier round and then the draw, or <c>straight</c>, by the draw.</param>
/// <param name="Winners">Who won, ties drawn.</param>
/// <param name="Possible">Who could win, whatever was drawn.</param>
/// <param name="Eliminated">Who went in each round of an instant run-off, as far as it went.</param>
/// <param name="Tallies">Votes by film in each round, without the eliminated.</param>
/// <param name="Exhausted">Exhausted votes in each round.</param>
/// <param name="Pairs">How many votes rank the row's film above the column's.</param>
/// <param name="Paths">How strong the strongest path from the row's film to the column's is.</param>
/// <param name="Beats">Which film stands above which, by strongest paths.</param>
/// <param name="Totals">Approvals by film.</param>
/// <param name="Seats">How many films are chosen.</param>
/// <param name="Quota">The quota of a single transferable vote.</param>
/// <param name="Steps">What it transferred after each stage of a single transferable vote: the surplus of a film, or with a minus all votes of an eliminated one.</param>
internal sealed record ExpectedCount(
    string File,
    string By,
    CountingMethod Method,
    string? Seed = null,
    string? Ties = null,
    IReadOnlyList<int>? Winners = null,
    IReadOnlyList<int>? Possible = null,
    IReadOnlyList<int>? Eliminated = null,
    IReadOnlyList<IReadOnlyDictionary<string, double>>? Tallies = null,
    IReadOnlyList<int>? Exhausted = null,
    IReadOnlyList<IReadOnlyList<int>>? Pairs = null,
    IReadOnlyList<IReadOnlyList<int>>? Paths = null,
    IReadOnlyList<IReadOnlyList<int>>? Beats = null,
    IReadOnlyList<int>? Totals = null,
    int Seats = 1,
    int? Quota = null,
    IReadOnlyList<int>? Steps = null)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static ExpectedCount Parse(string line) => JsonSerializer.Deserialize<ExpectedCount>(line, _options)!;
}
