using FilmClubBot.TextAnalysis.People;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Collects evidence for the directors of a film, by name.</summary>
/// <param name="cast">The people of the review.</param>
/// <param name="title">The film's title; a name in it is nobody's who directs.</param>
internal sealed class Votes(Cast cast, string title)
{
    private const int MostDirectors = 4;

    private readonly Dictionary<string, double> _votes = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly HashSet<(string, string)> _joined = [];

    /// <summary>Adds evidence for names that are joined: "Joel and Ethan Coen".</summary>
    /// <param name="names">The names.</param>
    /// <param name="weight">The weight of the evidence.</param>
    /// <param name="isOutright">Whether "directed by" precedes them, which is never said of a character.</param>
    public void AddJoined(IReadOnlyList<PersonName> names, double weight, bool isOutright = false)
    {
        var together = new List<string>();
        for (var i = 0; i < names.Count && i < MostDirectors; i++)
        {
            var name = OfInitials(names[i].Text) ?? cast.FullName(names[i].Text);
            // A given name alone uses the surname of the name that it is joined to.
            if (i + 1 < names.Count && !name.Contains(' ', StringComparison.Ordinal) && names[i + 1].IsFull)
                name = $"{name} {names[i + 1].Text[(names[i + 1].Text.LastIndexOf(' ') + 1)..]}";
            if (WholeWords.IndexOf(title, names[i].Text) >= 0 || !isOutright && (cast.IsCharacter(name) || IsGivenName(name) || cast.IsActor(name)))
                continue;
            if (!_votes.ContainsKey(name))
                _order.Add(name);
            _votes[name] = _votes.GetValueOrDefault(name) + weight;
            together.ForEach(other => _joined.UnionWith([(name, other), (other, name)]));
            together.Add(name);
        }
    }

    /// <summary>The best name and those joined to it with at least half its evidence, in the order of their occurrence.</summary>
    public IReadOnlyList<string> Best()
    {
        if (_votes.Count == 0)
            return [];
        var most = _votes.Values.Max();
        var best = _order.Find(name => _votes[name] >= most)!;
        return [.. _order.Where(name => name == best || _votes[name] * 2 >= most && _joined.Contains((name, best))).Take(MostDirectors)];
    }

    // "Mara's film": a given name alone is a friend's or a character's.
    private static bool IsGivenName(string name) => GivenNames.Contains(name.ToLowerInvariant());

    // "PTA" is Paul Thomas Anderson if the review gives that name.
    private string? OfInitials(string name) =>
        name.Length is 2 or 3 or 4 && name.All(char.IsUpper)
            ? cast.Names.FirstOrDefault(other => other.Words.Count == name.Length && other.Words.Zip(name).All(pair => char.ToUpperInvariant(pair.First[0]) == pair.Second))?.Text
            : null;
}
