using System.Globalization;
using FilmClubBot.Benchmarks.Quality;
using FilmClubBot.Feeds.Syndication;

namespace FilmClubBot.Benchmarks.FeedCases;

/// <summary>Counts where we agree with another parser's cases, and why the rest is not compared.</summary>
/// <param name="lists">Whether to print each difference as it is met.</param>
internal sealed class CaseTally(bool lists)
{
    private static readonly (string Name, FeedField[] Fields)[] _rows =
    [
        ("feed title", [FeedField.FeedTitle]),
        ("feed link", [FeedField.FeedLink]),
        ("item title", [FeedField.Title]),
        ("item link", [FeedField.Link]),
        ("item id", [FeedField.Id]),
        ("item date", [FeedField.Published, FeedField.Updated]),
        ("item content", [FeedField.Content]),
        ("refusal", [FeedField.Refusal]),
    ];

    private readonly Dictionary<FeedField, Counts> _byField = [];
    private readonly SortedDictionary<string, int> _outOfScope = new(StringComparer.Ordinal);
    private TimeSpan _longest;
    private int _cases;
    private int _inScope;
    private int _agree;

    public int Crashes { get; private set; }

    public void Add(FeedCase one, FeedParse parse, TimeSpan taken)
    {
        _cases++;
        _longest = taken > _longest ? taken : _longest;
        var compared = one.Expected.Where(expected => expected.OutOfScope is null).ToList();
        if (compared.Count == 0)
        {
            var reason = one.Expected.Select(expected => expected.OutOfScope!).OrderBy(why => why == Reasons.Parser).FirstOrDefault(Reasons.OtherField);
            _outOfScope[reason] = _outOfScope.GetValueOrDefault(reason) + 1;
            return;
        }

        _inScope++;
        var holds = compared.ConvertAll(expected => Compare(one, parse, expected));
        if (!holds.Contains(false))
            _agree++;
    }

    public void AddCrash(FeedCase one, Exception failure)
    {
        _cases++;
        Crashes++;
        Console.WriteLine($"CRASH {one.Name}: {failure}");
    }

    public void Print()
    {
        var fields = new Table("field", "stated", "agree", "differ", "share");
        foreach (var (name, parts) in _rows)
            AddRow(fields, name, parts.Aggregate(default(Counts), (sum, part) => sum + _byField.GetValueOrDefault(part)));
        AddRow(fields, "all of these", _byField.Values.Aggregate(default(Counts), (sum, part) => sum + part));
        fields.Print();
        Console.WriteLine();

        var cases = new Table("cases", "number");
        cases.Add("run", _cases);
        cases.Add("crashed", Crashes);
        cases.Add("in scope", _inScope);
        cases.Add("  agree in all", _agree);
        cases.Add("  share", _inScope == 0 ? 0.0 : (double)_agree / _inScope);
        cases.Add("out of scope", _outOfScope.Values.Sum());
        foreach (var (reason, number) in _outOfScope)
            cases.Add("  " + reason, number);
        cases.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The slowest took {_longest.TotalMilliseconds:0} ms."));
    }

    private bool Compare(FeedCase one, FeedParse parse, Expectation expected)
    {
        var holds = Agreement.Holds(parse, expected);
        _byField[expected.Field] = _byField.GetValueOrDefault(expected.Field) + new Counts(holds ? 1 : 0, 1, 1);
        if (!holds && lists)
        {
            Console.WriteLine($"{one.Name}: {expected.Field} of item {expected.Item}");
            Console.WriteLine($"    theirs: {expected.Value}");
            Console.WriteLine($"    ours:   {Agreement.Ours(parse, expected)}");
        }

        return holds;
    }

    private static void AddRow(Table table, string name, Counts counts) =>
        table.Add(name, counts.Wanted, counts.Right, counts.Wanted - counts.Right, counts.Recall);
}
