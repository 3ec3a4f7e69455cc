using System.Globalization;
using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Domain.Ballots.PrefLib;

/// <summary>
/// Everything that is needed to recount a Ballot: films, votes without their members, terms, and the seed that ties are drawn from.
/// Written as a PrefLib file, which other tools can read too.
/// </summary>
public sealed record PublishedBallot
{
    /// <summary>The longest name and title that are written, in UTF-16 units; longer ones are cut.</summary>
    public const int MaxNameLength = 300;

    private const string MethodKey = "COUNTING METHOD", SeatsKey = "SEATS", QuorumKey = "QUORUM", BlankKey = "BLANK VOTES";
    private const string CommitmentKey = "DRAW COMMITMENT", SeedKey = "DRAW SEED";
    private static readonly string[] _categories = ["Approved", "Not approved"];

    private static readonly Dictionary<CountingMethod, string> _methods = new()
    {
        [CountingMethod.InstantRunoff] = "instant run-off",
        [CountingMethod.Schulze] = "Schulze",
        [CountingMethod.Approval] = "approval",
        [CountingMethod.SingleTransferable] = "single transferable vote",
    };

    /// <summary>The file's name without an extension, such as <c>ballot-12</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What was voted on.</summary>
    public required string Title { get; init; }

    /// <summary>When the Ballot was closed, on the society's calendar.</summary>
    public required LocalDate ClosedOn { get; init; }

    /// <summary>The votes.</summary>
    public required CastVotes Votes { get; init; }

    /// <summary>The films' names, by their numbers.</summary>
    public required IReadOnlyList<string> FilmNames { get; init; }

    /// <summary>How the votes are counted.</summary>
    public required BallotTerms Terms { get; init; }

    /// <summary>The seed that ties are drawn from; <see cref="DrawSeed.Commitment"/> was shown when the Ballot opened.</summary>
    public required DrawSeed Seed { get; init; }

    /// <summary>The file's name, such as <c>ballot-12.soi</c>.</summary>
    public string FileName => $"{Name}.{PrefLibKeys.Text(Type)}";

    private PrefLibType Type
    {
        get
        {
            if (Terms.Method == CountingMethod.Approval)
                return PrefLibType.Cat;
            var rankings = Votes.Groups.Select(group => group.Ranking).Where(ranking => !ranking.IsBlank).ToList();
            return (rankings.TrueForAll(ranking => ranking.Count == Votes.Candidates.Count), rankings.Exists(ranking => ranking.HasEqualRanks)) switch
            {
                (true, false) => PrefLibType.Soc,
                (false, false) => PrefLibType.Soi,
                (true, true) => PrefLibType.Toc,
                _ => PrefLibType.Toi,
            };
        }
    }

    /// <summary>Counts the Ballot.</summary>
    public BallotCount Count() => BallotCount.Of(Votes, Terms, Seed);

    /// <summary>The file's text.</summary>
    /// <exception cref="InvalidOperationException">There is no vote to write.</exception>
    public string ToText() => PrefLibWriter.Write(ToDocument());

    /// <summary>Reads a Ballot from its file; its films are identified by their numbers.</summary>
    /// <exception cref="PrefLibException">The text is not such a file, or the seed does not match the commitment.</exception>
    public static PublishedBallot Parse(string text)
    {
        var document = PrefLibReader.Read(text);
        var method = _methods.FirstOrDefault(pair => pair.Value == Needed(MethodKey));
        if (method.Value is null)
            throw new PrefLibException(0, $"{MethodKey} is {string.Join(", ", _methods.Values)}, not \"{Needed(MethodKey)}\".");
        if (document.Type == PrefLibType.Cat != (method.Key == CountingMethod.Approval) || (document.Type == PrefLibType.Cat && document.Categories.Count != _categories.Length))
            throw new PrefLibException(0, $"Votes of the type {PrefLibKeys.Text(document.Type)} cannot be counted by {method.Value}; approval has two categories, and the others have ranks.");
        if (method.Key == CountingMethod.SingleTransferable && document.Votes.Any(vote => vote.Groups.Any(group => group.Count > 1)))
            throw new PrefLibException(0, $"Votes that rank films equally cannot be counted by {method.Value}.");
        if (document.Alternatives.Count > CastVotes.MaxCandidates)
            throw new PrefLibException(0, $"A ballot has at most {CastVotes.MaxCandidates} films, not {document.Alternatives.Count}.");
        if (Number(SeatsKey, from: 1) > document.Alternatives.Count)
            throw new PrefLibException(0, $"{SeatsKey} is {Needed(SeatsKey)}, but there are {document.Alternatives.Count} films.");

        DrawSeed seed;
        try
        {
            seed = DrawSeed.FromText(Needed(SeedKey));
        }
        catch (FormatException wrong)
        {
            throw new PrefLibException(0, $"{SeedKey}: {wrong.Message}");
        }

        if (!seed.Verify(Needed(CommitmentKey)))
            throw new PrefLibException(0, $"{SeedKey} is not the seed that was committed to: its SHA-256 is {seed.Commitment}, and {CommitmentKey} says {Needed(CommitmentKey)}.");
        return new()
        {
            Name = document.FileName.Split('.')[0],
            Title = document.Title,
            ClosedOn = document.PublicationDate,
            Votes = VotesOf(document, Number(BlankKey, from: 0)),
            FilmNames = document.Alternatives,
            Terms = new(method.Key, Number(SeatsKey, from: 1), Number(QuorumKey, from: 1)),
            Seed = seed,
        };

        string Needed(string key) => document.Find(key) ?? throw new PrefLibException(0, $"The header has no line \"# {key}: …\".");

        int Number(string key, int from) =>
            int.TryParse(Needed(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= CastVotes.MaxVotes
                ? number
                : throw new PrefLibException(0, $"{key} is a whole number from {from}, not \"{Needed(key)}\".");
    }

    /// <summary>The votes of any PrefLib file; its alternatives are films with the same numbers.</summary>
    /// <param name="document">A document of ranks, or of categories, the first of which is approval.</param>
    /// <param name="blank">The number of additional blank votes.</param>
    /// <exception cref="PrefLibException">It has more alternatives or votes than a Ballot allows.</exception>
    public static CastVotes VotesOf(PrefLibDocument document, int blank = 0)
    {
        var votes = document.Votes.Select(vote => new VoteGroup(RankingOf(document.Type, vote), vote.Count));
        try
        {
            return CastVotes.Of([.. Enumerable.Range(1, document.Alternatives.Count).Select(number => new FilmId(number))], blank == 0 ? votes : votes.Append(new(Ranking.Blank, blank)));
        }
        catch (ArgumentException wrong)
        {
            throw new PrefLibException(0, wrong.Message);
        }
    }

    private static Ranking RankingOf(PrefLibType type, PrefLibVote vote) => type == PrefLibType.Cat
        ? Ranking.Approving(vote.Groups[0].Select(number => new FilmId(number)))
        : Ranking.Of(vote.Groups.Select(group => group.Select(number => new FilmId(number))));

    private PrefLibDocument ToDocument() => new()
    {
        FileName = FileName,
        Title = OneLine(Title),
        Type = Type,
        PublicationDate = ClosedOn,
        ModificationDate = ClosedOn,
        Further =
        [
            new(MethodKey, _methods[Terms.Method]),
            new(SeatsKey, Terms.Seats.ToString(CultureInfo.InvariantCulture)),
            new(QuorumKey, Terms.Quorum.ToString(CultureInfo.InvariantCulture)),
            new(BlankKey, Votes.Blank.ToString(CultureInfo.InvariantCulture)),
            new(CommitmentKey, Seed.Commitment),
            new(SeedKey, Seed.Text),
        ],
        Alternatives = Distinct(FilmNames),
        Categories = Terms.Method == CountingMethod.Approval ? _categories : [],
        Votes = Votes.Count > 0
            ? [.. Votes.Groups.Where(group => !group.Ranking.IsBlank).Select(VoteOf)]
            : throw new InvalidOperationException("Nobody voted for a film: there are no votes to publish."),
    };

    private PrefLibVote VoteOf(VoteGroup group)
    {
        var ranks = group.Ranking.Ranks.Select(rank => rank.Select(Votes.NumberOf).Order().ToArray()).ToList();
        if (Terms.Method == CountingMethod.Approval)
            ranks.Add([.. Enumerable.Range(1, Votes.Candidates.Count).Except(ranks[0])]);
        return new(group.Count, ranks);
    }

    // Two films may share title and year; PrefLib identifies alternatives by name.
    private static List<string> Distinct(IReadOnlyList<string> names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. names.Select(name => Enumerable.Range(1, int.MaxValue).Select(time => time == 1 ? OneLine(name) : $"{OneLine(name)} [{time}]").First(taken.Add))];
    }

    private static string OneLine(string text)
    {
        var line = string.Join(' ', string.Concat(text.Select(unit => char.IsControl(unit) ? ' ' : unit)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MaxNameLength)
            return line;
        // A surrogate pair must not be split.
        return line[..(char.IsHighSurrogate(line[MaxNameLength - 1]) ? MaxNameLength - 1 : MaxNameLength)].TrimEnd();
    }
}
