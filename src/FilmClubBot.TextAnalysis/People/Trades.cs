using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>The people that a review introduces by profession: "cinematographer Ann Bell", "Ann Bell, the film's editor".</summary>
internal sealed class Trades
{
    private const int Reach = 8, LeastOfName = 2;

    private readonly Dictionary<string, HashSet<string>> _people = new(StringComparer.Ordinal);

    private readonly FrozenSet<string> _trades;

    private Trades(FrozenSet<string> trades) => _trades = trades;

    /// <summary>Finds the professions of a review's people.</summary>
    public static Trades Of(Prose prose, Cast cast)
    {
        var trades = new Trades(prose.Language.Speech.Trades);
        foreach (var name in cast.Names.Where(name => name.IsFull))
        {
            var first = prose.TokenFrom(name.Span.Start);
            if (first > 0 && !name.IsPossessive && prose.Body[prose.Tokens[first - 1].End..name.Span.Start] is " " or ", ")
                trades.Enter(prose.Tokens[first - 1].Word, name.Text);
            var next = prose.TokenFrom(name.Span.End);
            if (next >= prose.Tokens.Count || prose.Body[name.Span.End] != ',' || !prose.Language.Speech.Determiners.Contains(prose.Tokens[next].Word))
                continue;
            for (var i = next + 1; i < Math.Min(prose.Tokens.Count, next + Reach) && !prose.Tokens[i].IsAfterBreak; i++)
                trades.Enter(prose.Tokens[i].Word, name.Text);
        }

        return trades;
    }

    /// <summary>The only person of a profession; null if there is none, or more than one.</summary>
    public string? Only(string trade) => _people.TryGetValue(trade, out var people) && people.Count == 1 ? people.First() : null;

    /// <summary>Whether the review introduces a person by a profession.</summary>
    public bool Has(string person) => _people.Values.Any(people => people.Contains(person));

    /// <summary>A name without a profession in front of it that has a capital too: "Costume Designer Ann Bell".</summary>
    public string Without(string name)
    {
        var words = name.Split(' ');
        var trade = Array.FindLastIndex(words, word => _trades.Contains(word.ToLowerInvariant()));
        return trade >= 0 && words.Length - trade > LeastOfName ? string.Join(' ', words[(trade + 1)..]) : name;
    }

    private void Enter(string trade, string name)
    {
        if (!_trades.Contains(trade))
            return;
        if (!_people.TryGetValue(trade, out var people))
            _people[trade] = people = new(StringComparer.Ordinal);
        people.Add(name);
    }
}
